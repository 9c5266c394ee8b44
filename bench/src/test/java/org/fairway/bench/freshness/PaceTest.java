package org.fairway.bench.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fairway.bench.Options;
import org.fairway.bench.Setting;
import org.fairway.bench.load.RefusedLoad;
import org.fairway.bench.measure.Machine;
import org.junit.jupiter.api.Test;

class PaceTest {
  private final Setting setting =
      new Setting(Path.of("."), Path.of("."), new Options(List.of()), Machine.here());
  private final List<Long> offered = new ArrayList<>();

  @Test
  void whatIsRefusedIsOfferedSlower() {
    // Given
    Pace pace = new Pace(setting, 300);

    // When
    pace.run(rate -> carriedUpTo(100, rate), Duration.ZERO);

    // Then
    assertThat(offered).containsExactly(300L, 200L, 133L, 89L);
    assertThat(Math.round(pace.perSecond())).isEqualTo(89);
  }

  @Test
  void whatIsCarriedIsOfferedOnce() {
    // When
    new Pace(setting, 300).run(rate -> carriedUpTo(300, rate), Duration.ZERO);

    // Then
    assertThat(offered).containsExactly(300L);
  }

  @Test
  void aServiceThatRefusesEverythingIsNotMeasured() {
    assertThatThrownBy(
            () -> new Pace(setting, 300).run(rate -> carriedUpTo(0, rate), Duration.ZERO))
        .isInstanceOf(RefusedLoad.class)
        .hasMessageContaining("1 with a fault of the service (5xx)");
    assertThat(offered).hasSize(7);
  }

  private void carriedUpTo(double most, double rate) {
    offered.add(Math.round(rate));
    if (rate > most) {
      throw new RefusedLoad(0, 1, 0);
    }
  }
}
