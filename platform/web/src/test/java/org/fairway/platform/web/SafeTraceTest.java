package org.fairway.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class SafeTraceTest {

  @Test
  void theLogLearnsWhereAndWhatKindButNoValue() {
    // Given
    SQLException cause = new SQLException("insert into person values ('Example')", "23505");
    // When
    String logged = SafeTrace.of(new IllegalStateException("could not store Example", cause));
    // Then
    assertThat(logged)
        .contains("IllegalStateException", "SQLException", "23505", "SafeTraceTest")
        .doesNotContain("Example");
  }
}
