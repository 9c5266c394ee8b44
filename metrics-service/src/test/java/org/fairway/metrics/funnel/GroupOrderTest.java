package org.fairway.metrics.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GroupOrderTest {

  private static Funnel by(GroupBy by) {
    return new Funnel(null, Optional.of(Grouping.of(by)), null, null, null, null, List.of(), null);
  }

  private static List<FunnelRow> rows(String... groups) {
    return Stream.of(groups).map(group -> new FunnelRow(group, Map.of(), false)).toList();
  }

  @Test
  void decilesAreInTheOrderOfTheirNumbersInTheChainAndInItsTimes() {
    // Given the order of a text
    String[] found = {"1", "10", "2", "9", "UNKNOWN"};
    // When, Then
    assertThat(by(GroupBy.IMD_DECILE).showing(null, rows(found)).groups())
        .extracting(FunnelRow::group)
        .containsExactly("1", "2", "9", "10", "UNKNOWN");
    List<Times.Row> times = Stream.of(found).map(group -> Times.Row.of(group, Map.of())).toList();
    assertThat(
            new Times(
                    null,
                    Optional.of(Grouping.of(GroupBy.IMD_DECILE)),
                    null,
                    null,
                    5,
                    null,
                    times,
                    null)
                .groups())
        .extracting(Times.Row::group)
        .containsExactly("1", "2", "9", "10", "UNKNOWN");
  }

  @Test
  void whatHasNoOrderOfItsOwnStaysAsItCame() {
    assertThat(by(GroupBy.PARTNER).showing(null, rows("b", "a10", "a2")).groups())
        .extracting(FunnelRow::group)
        .containsExactly("b", "a10", "a2");
  }
}
