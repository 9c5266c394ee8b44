package org.fairway.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.fairway.local.server.ServerException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioTest {
  private static final Map<String, String> VALUES =
      Map.of(
          "url", "http://localhost:1",
          "token", "t",
          "people", "a, b",
          "ids", "c, d",
          "items", "e, f",
          "path", "/items?sort=-created&filter%5Borganisation%5D=",
          "body", "{\"person\":\"${person}\",\"created\":\"${now}\"}");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create.hf.yaml",
        "refer.hf.yaml",
        "read.hf.yaml",
        "worklist.hf.yaml",
        "search-day.hf.yaml",
        "search-name.hf.yaml",
        "peer-create.hf.yaml",
        "peer-get.hf.yaml"
      })
  void hyperfoilTakesIt(String scenario) {
    Load load = new Load(scenario, VALUES);
    assertThat(load.benchmark(Load.closedPhase(16), Duration.ofSeconds(1), 16).phases())
        .isNotEmpty();
    assertThat(load.benchmark(Load.openPhase(300, 600), Duration.ofSeconds(1), 512).phases())
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"create.hf.yaml"})
  void controlArmWithAnUnknownPhaseItIsRefused(String scenario) {
    assertThatThrownBy(
            () ->
                new Load(scenario, VALUES)
                    .benchmark("whenever:\n      users: 1", Duration.ofSeconds(1), 1))
        .isInstanceOf(ServerException.class);
  }
}
