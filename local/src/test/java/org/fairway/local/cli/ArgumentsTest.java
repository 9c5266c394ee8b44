package org.fairway.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.fairway.local.server.ServerException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {
  @Test
  void wordsFlagsAndBothWaysOfGivingAValueAreRead() {
    // When
    Arguments arguments = parse("partner", "--tenant=QYG", "--scope", "people:read x", "--exit");

    // Then
    assertThat(arguments.word(0)).contains("partner");
    assertThat(arguments.option("--tenant")).contains("QYG");
    assertThat(arguments.option("--scope")).contains("people:read x");
    assertThat(arguments.has("--exit")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "--nonsense, unknown option --nonsense",
    "--tenant, option --tenant needs a value",
    "--exit=yes, unknown option --exit=yes"
  })
  void whatIsNotKnownIsRefused(String word, String reason) {
    assertThatThrownBy(() -> parse(word))
        .isInstanceOf(ServerException.class)
        .hasMessageStartingWith(reason);
  }

  @Test
  void aWordTooManyIsRefused() {
    assertThatThrownBy(() -> parse("partner", "coordinator"))
        .isInstanceOf(ServerException.class)
        .hasMessageStartingWith("unexpected: coordinator");
  }

  private static Arguments parse(String... words) {
    return new Arguments(List.of(words), Set.of("--exit"), Set.of("--tenant", "--scope"), 1);
  }
}
