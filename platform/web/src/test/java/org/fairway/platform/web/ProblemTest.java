package org.fairway.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;

class ProblemTest {

  @Test
  void aProblemStaysWithinItsDescription() {
    // Given
    String endless = "x".repeat(100_000);
    ProblemException many =
        new ProblemException(
            ProblemType.UNPROCESSABLE,
            endless,
            Collections.nCopies(20_000, new Violation(endless, "code", endless)));
    // When
    Problem problem = Problem.of(many, "/" + endless, "id");
    // Then
    assertThat(problem.detail()).hasSize(Problem.LONGEST_TEXT);
    assertThat(problem.instance()).hasSize(Problem.LONGEST_TEXT);
    assertThat(problem.errors())
        .hasSize(Problem.MOST_ERRORS)
        .allSatisfy(e -> assertThat(e.pointer()).hasSize(Problem.LONGEST_TEXT))
        .allSatisfy(e -> assertThat(e.detail()).hasSize(Problem.LONGEST_TEXT));
  }
}
