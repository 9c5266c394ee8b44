package org.fairway.metrics.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReferenceTest {

  private static FunnelRow row(String group, long count) {
    return FunnelRow.of(group, any -> count);
  }

  @Test
  void whatIsAskedGoesBeforeTheSettingAndTheSettingBeforeTheDefault() {
    Map<String, String> settings = Map.of("imdDecile", "9");
    assertThat(Reference.of(GroupBy.IMD_DECILE, "8", settings).group()).isEqualTo("8");
    assertThat(Reference.of(GroupBy.IMD_DECILE, null, settings).group()).isEqualTo("9");
    assertThat(Reference.of(GroupBy.IMD_DECILE, null, Map.of()).group()).isEqualTo("10");
    assertThat(Reference.of(GroupBy.ETHNIC_GROUP, null, Map.of()).group()).isEqualTo("WHITE");
    assertThat(Reference.of(GroupBy.DISABILITY, null, Map.of()).group()).isEqualTo("NON_DISABLED");
    assertThat(Reference.of(GroupBy.PARTNER, null, Map.of()).group()).isEqualTo("OTHERS");
  }

  @Test
  void othersAreAllTheRestWithoutTheUnknown() {
    // Given
    List<FunnelRow> groups = List.of(row("A", 10), row("B", 20), row("UNKNOWN", 5));
    // When
    FunnelRow others = new Reference("OTHERS").row(groups.get(0), row("TOTAL", 35), groups).get();
    // Then
    assertThat(others.known(Quantity.STARTED)).isEqualTo(20);
  }

  @Test
  void othersCannotBeToldWhenTheUnknownAreHidden() {
    // Given
    List<FunnelRow> groups = List.of(row("A", 10), row("UNKNOWN", 5).hide());
    // When
    FunnelRow others = new Reference("OTHERS").row(groups.get(0), row("TOTAL", 35), groups).get();
    // Then
    assertThat(others.counts()).isEmpty();
  }

  @Test
  void theUnknownAreOnNeitherSideEvenWhenTheyAreAskedFor() {
    // Given
    List<FunnelRow> groups = List.of(row("A", 10), row("UNKNOWN", 5));
    Reference unknown = new Reference("UNKNOWN");
    // When, Then
    assertThat(unknown.row(groups.get(0), row("TOTAL", 15), groups)).isEmpty();
    assertThat(unknown.missing()).contains("on neither side");
    assertThat(new Reference("B").missing()).isEqualTo("no referral of group B");
  }

  @Test
  void neitherTheReferenceNorTheUnknownIsCompared() {
    Reference white = new Reference("WHITE");
    assertThat(white.isCompared(row("BME", 1))).isTrue();
    assertThat(white.isCompared(row("WHITE", 1))).isFalse();
    assertThat(white.isCompared(row("UNKNOWN", 1))).isFalse();
    assertThat(white.isCompared(row("TOTAL", 1))).isFalse();
    assertThat(white.isCompared(row("BME", 1).hide())).isFalse();
  }
}
