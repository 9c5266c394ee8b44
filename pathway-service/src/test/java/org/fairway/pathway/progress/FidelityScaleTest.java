package org.fairway.pathway.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fairway.pathway.rules.Evaluations;
import org.fairway.pathway.rules.EvaluationsOfTests;
import org.fairway.pathway.rules.ItemScore;
import org.fairway.pathway.rules.Verdict;
import org.fairway.pathway.support.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FidelityScaleTest {
  private static final LocalDate ON = LocalDate.of(2026, 10, 12);

  private final Evaluations rules = EvaluationsOfTests.standard();
  private final FidelityScale scale = new FidelityScale(rules);

  private static List<ItemScore> all(int from, int points) {
    return IntStream.rangeClosed(from, 25).mapToObj(i -> new ItemScore(i, points)).toList();
  }

  @ParameterizedTest
  @CsvSource({"0, 5", "20, 5", "21, 4", "25, 4", "26, 3", "30, 3", "31, 2", "40, 2", "41, 1"})
  void theFirstItemFollowsFromTheCaseload(int caseload, int first) {
    assertThat(scale.complete(caseload, all(2, 4), ON)).hasSize(25).startsWith(first, 4);
  }

  @Test
  void theSumIsAtMostOneHundredAndTwentyFive() {
    List<Integer> scores = scale.complete(20, all(1, 5), ON);

    assertThat(scores.stream().mapToInt(Integer::intValue).sum()).isEqualTo(125);
    assertThat(scale.says(20, scores, ON).verdict()).isEqualTo(Verdict.PASS);
    assertThat(scale.says(20, scale.complete(20, all(2, 2), ON), ON).verdict())
        .isEqualTo(Verdict.FAIL);
  }

  @Test
  void whatIsTwiceOrMissingOrNotByTheCaseloadIsRefused() {
    List<ItemScore> twice = new ArrayList<>(all(2, 4));
    twice.set(0, new ItemScore(3, 4));
    for (List<ItemScore> wrong : List.of(twice, all(3, 4), all(1, 4))) {
      assertThatThrownBy(() -> scale.complete(20, wrong, ON)).isInstanceOf(Refusal.class);
    }
  }

  @Test
  void aDayBeforeTheScaleIsRefusedAndNoFault() {
    for (List<ItemScore> scores : List.of(all(2, 4), all(1, 5))) {
      assertThatThrownBy(() -> scale.complete(20, scores, LocalDate.of(2008, 1, 6)))
          .isInstanceOfSatisfying(
              Refusal.class,
              refusal -> {
                assertThat(refusal.pointer()).isEqualTo("/reviewedOn");
                assertThat(refusal.code()).isEqualTo("before-scale");
              });
    }
    assertThat(scale.complete(20, all(2, 4), LocalDate.of(2008, 1, 7))).hasSize(25);
  }
}
