package org.fairway.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.fairway.local.server.ServerException;
import org.junit.jupiter.api.Test;

class OptionsTest {
  @Test
  void whatIsNotGivenHasADefault() {
    Options options = new Options(List.of());
    assertThat(options.seconds("warm-up")).isEqualTo(Duration.ofSeconds(30));
    assertThat(options.keep()).isTrue();
  }

  @Test
  void valuesStandBehindTheNameOrAnEqualsSign() {
    Options options = new Options(List.of("--rounds", "5", "--jvm=-Xmx1g -XX:+UseG1GC"));
    assertThat(options.number("rounds")).isEqualTo(5);
    assertThat(options.words("jvm")).containsExactly("-Xmx1g", "-XX:+UseG1GC");
  }

  @Test
  void whatIsNotUnderstoodIsNamed() {
    assertThatThrownBy(() -> new Options(List.of("--round", "5")))
        .isInstanceOf(ServerException.class)
        .hasMessageContaining("--round");
    assertThatThrownBy(() -> new Options(List.of("--rounds")))
        .isInstanceOf(ServerException.class)
        .hasMessageContaining("needs a value");
    assertThatThrownBy(() -> new Options(List.of("--rounds", "many")).number("rounds"))
        .isInstanceOf(ServerException.class)
        .hasMessageContaining("whole number");
  }
}
