package org.fairway.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclaredQueryTest {
  enum Colour {
    RED,
    GREEN
  }

  static final class Filter extends PageRequest {
    @QueryParam("until")
    LocalDate until;
  }

  interface Resource {
    void list(
        @BeanParam Filter filter,
        @QueryParam("colour") List<Colour> colours,
        @QueryParam("thing") UUID thing,
        @QueryParam("dry") boolean dry,
        @QueryParam("share") BigDecimal share,
        @QueryParam("size") Long size,
        @QueryParam("words") String words,
        String body);

    void none(String body);
  }

  private static final DeclaredQuery LIST = of("list");

  private static DeclaredQuery of(String method) {
    return Arrays.stream(Resource.class.getDeclaredMethods())
        .filter(m -> m.getName().equals(method))
        .map(DeclaredQuery::of)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void itKnowsItsOwnAndThoseOfItsBean() {
    assertThat(LIST.types())
        .containsOnlyKeys(
            "limit", "cursor", "until", "colour", "thing", "dry", "share", "size", "words");
  }

  @ParameterizedTest
  @CsvSource({
    "limit, 25, ten",
    "limit, 0, 9999999999",
    "until, 2026-01-31, 2026-02-31",
    "colour, RED, red",
    "colour, GREEN, ''",
    "thing, 01932c6e-9a44-7b10-8c1d-2f9f3a7b6c55, xx",
    "dry, true, yes",
    "share, 0.75, 1e3",
    "share, -1, ''",
    "size, 2147483648, 9007199254740992"
  })
  void aValueOfAnotherTypeIsRefusedUnderItsName(String name, String good, String bad) {
    assertThatCode(() -> LIST.check(Map.of(name, List.of(good)))).doesNotThrowAnyException();
    ProblemException no =
        catchThrowableOfType(
            ProblemException.class, () -> LIST.check(Map.of(name, List.of(good, bad))));
    assertThat(no.type()).isEqualTo(ProblemType.INVALID_REQUEST);
    assertThat(no.violations()).hasSize(1);
    assertThat(no.violations().get(0).pointer()).isEqualTo("query." + name);
    assertThat(no.violations().get(0).code()).isEqualTo("wrong-type");
  }

  @Test
  void ofAListOfValuesAllAreNamed() {
    ProblemException no =
        catchThrowableOfType(
            ProblemException.class, () -> LIST.check(Map.of("colour", List.of("blue"))));
    assertThat(no.violations().get(0).detail()).isEqualTo("One of: [RED, GREEN].");
  }

  @Test
  void whatIsNotDeclaredIsRefusedAndNotRepeated() {
    ProblemException no =
        catchThrowableOfType(
            ProblemException.class, () -> of("none").check(Map.of("who@example.org", List.of(""))));
    assertThat(no.type()).isEqualTo(ProblemType.UNKNOWN_PARAMETER);
    assertThat(no.getMessage()).doesNotContain("example").endsWith("None is known.");
    assertThatCode(() -> of("none").check(Map.of())).doesNotThrowAnyException();
  }

  @Test
  void anyTextIsAText() {
    assertThatCode(() -> LIST.check(Map.of("words", List.of("a b")))).doesNotThrowAnyException();
  }
}
