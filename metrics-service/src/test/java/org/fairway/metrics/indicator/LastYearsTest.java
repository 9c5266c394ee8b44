package org.fairway.metrics.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.fact.Figure;
import org.fairway.metrics.fact.Period;
import org.junit.jupiter.api.Test;

class LastYearsTest {

  private static final Period YEAR = new Period(2024);
  private static final Map<String, String> DISABLED = Map.of("disability", "DISABLED");

  private final LastYears years = new LastYears();
  private int reads;

  private static Given capability(long disabled) {
    return new Given()
        .count("HEADCOUNT", 400, "disability", "DISABLED")
        .count("HEADCOUNT", 5600, "disability", "NON_DISABLED")
        .count("CAPABILITY_ENTERED", disabled, "disability", "DISABLED")
        .count("CAPABILITY_ENTERED", 20, "disability", "NON_DISABLED");
  }

  private LastYear ask(Standard standard, List<String> versions, Given facts) {
    return years.of(
        standard,
        YEAR,
        versions,
        () -> {
          reads++;
          return facts.facts();
        });
  }

  private static long entered(LastYear year) {
    return year.counts().count("CAPABILITY_ENTERED", DISABLED).count().orElseThrow();
  }

  @Test
  void aVersionIsReadOnceForEachStandard() {
    LastYear first = ask(Standard.WDES, List.of("a"), capability(6));
    assertThat(ask(Standard.WDES, List.of("a"), capability(6))).isSameAs(first);
    assertThat(reads).isEqualTo(1);
    assertThat(ask(Standard.WRES, List.of("a"), capability(6)).results()).containsKey("2");
    assertThat(reads).isEqualTo(2);
    assertThat(first.results().get("3").status()).isEqualTo(Status.COMPUTED);
  }

  @Test
  void anotherVersionIsReadAnew() {
    // Given
    assertThat(entered(ask(Standard.WDES, List.of("a"), capability(6)))).isEqualTo(6);
    // When one of two sources speaks again, or another version of one holds
    assertThat(entered(ask(Standard.WDES, List.of("a", "b"), capability(7)))).isEqualTo(7);
    assertThat(entered(ask(Standard.WDES, List.of("b"), capability(8)))).isEqualTo(8);
    // Then the first stands as it was
    assertThat(entered(ask(Standard.WDES, List.of("a"), capability(9)))).isEqualTo(6);
  }

  @Test
  void whereNothingIsKnownNothingIsRead() {
    LastYear none = ask(Standard.WDES, List.of(), capability(6));
    assertThat(reads).isZero();
    assertThat(none.results()).isEmpty();
    Figure missing = none.counts().count("CAPABILITY_ENTERED", DISABLED);
    assertThat(missing.isMissing()).isTrue();
  }

  @Test
  void theLongestUnusedIsForgotten() {
    // Given one that is asked for now and then, and one that is not
    ask(Standard.WDES, List.of("used"), capability(1));
    ask(Standard.WDES, List.of("unused"), capability(2));
    for (int i = 0; i < 1000; i++) {
      ask(Standard.WDES, List.of("version " + i), new Given());
      ask(Standard.WDES, List.of("used"), capability(3));
    }
    // When, Then
    assertThat(entered(ask(Standard.WDES, List.of("used"), capability(4)))).isEqualTo(1);
    assertThat(entered(ask(Standard.WDES, List.of("unused"), capability(5)))).isEqualTo(5);
  }
}
