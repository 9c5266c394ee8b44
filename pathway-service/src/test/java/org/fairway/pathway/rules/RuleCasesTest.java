package org.fairway.pathway.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleCasesTest {
  private static final RuleBook BOOK = RuleBook.standard();
  private static final List<Case> CASES = Case.all();

  static Stream<Case> cases() {
    return CASES.stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aRuleSaysWhatItsTableSays(Case given) {
    // Given
    BookRule rule = BOOK.find(given.rule()).orElseThrow();

    // When
    Optional<RuleResult> said = rule.evaluate(given.facts());

    // Then
    if (given.version().equals("-")) {
      assertThat(said).as(given.line()).isEmpty();
      return;
    }
    assertThat(said.orElseThrow().verdict())
        .as(given.line() + ": " + said.orElseThrow().sentence())
        .hasToString(given.verdict());
    assertThat(said.orElseThrow().version()).hasToString(given.version());
  }

  @Test
  void everyVersionIsTriedOnItsFirstAndLastDayAndOnBothSidesOfItsBounds() {
    List<String> untried = new ArrayList<>();
    for (BookRule rule : BOOK.rules()) {
      for (BookVersion version : rule.versions()) {
        if (rule.when() == null) {
          untried(rule, version).forEach(untried::add);
        }
      }
    }
    assertThat(untried).isEmpty();
  }

  @Test
  void everyVersionHoldsOnItsFirstAndItsLastDayAndOnNoDayBeforeOrAfter() {
    for (BookRule rule : BOOK.rules()) {
      for (BookVersion version : rule.versions()) {
        assertThat(versionOn(rule, version.from())).contains(version.from());
        assertThat(versionOn(rule, version.from().minusDays(1)))
            .as("the day before " + rule.id() + " of " + version.from())
            .isEqualTo(beginning(rule, other -> other.isBefore(version.from())));
        if (version.to() != null) {
          assertThat(versionOn(rule, version.to())).contains(version.from());
          assertThat(versionOn(rule, version.to().plusDays(1)))
              .as("the day after " + rule.id() + " of " + version.from())
              .contains(version.to().plusDays(1));
        }
      }
    }
  }

  /** The last of the versions whose first day is such; they follow each other without a gap. */
  private static Optional<LocalDate> beginning(BookRule rule, Predicate<LocalDate> such) {
    return rule.versions().stream()
        .map(BookVersion::from)
        .filter(such)
        .reduce((earlier, later) -> later);
  }

  /** The version that is applied on a day of which nothing else is known. */
  private static Optional<LocalDate> versionOn(BookRule rule, LocalDate day) {
    Facts facts = Facts.none().with(rule.basis(), day);
    if (rule.when() != null) {
      facts = facts.with(Fact.REGULATOR, Regulator.valueOf(rule.when().is()));
    }
    return rule.evaluate(facts).map(RuleResult::version);
  }

  @Test
  void everyWordThatARuleSaysIsASentenceAndItsInputsAreShown() {
    for (Case given : CASES) {
      BookRule rule = BOOK.find(given.rule()).orElseThrow();
      rule.evaluate(given.facts())
          .ifPresent(
              result -> {
                assertThat(result.sentence()).matches("(?s)[A-Z0-9].*\\.").doesNotContain("{");
                assertThat(result.sentence().length()).isLessThan(400);
                assertThat(result.source())
                    .isEqualTo(told(rule, result.version()))
                    .hasSizeLessThanOrEqualTo(300);
                assertThat(result.inputs()).hasSizeLessThanOrEqualTo(10);
              });
    }
  }

  /** Its source; of a weak one, that it is to be confirmed. */
  private static String told(BookRule rule, LocalDate from) {
    BookVersion version =
        rule.versions().stream().filter(one -> one.from().equals(from)).findFirst().orElseThrow();
    return version.source() + (version.weak() ? " (weak source: confirm with the publisher)" : "");
  }

  private static List<String> untried(BookRule rule, BookVersion version) {
    List<Case> its =
        CASES.stream()
            .filter(
                c -> c.rule().equals(rule.id()) && c.version().equals(version.from().toString()))
            .toList();
    Set<String> verdicts = its.stream().map(Case::verdict).collect(Collectors.toSet());
    Set<LocalDate> days =
        its.stream().map(c -> c.facts().date(rule.basis())).collect(Collectors.toSet());
    List<String> untried = new ArrayList<>();
    String name = rule.id() + " of " + version.from();
    boolean byDateAlone = version.inputs().isEmpty();
    if (!byDateAlone && !verdicts.contains("PASS")) {
      untried.add(name + " never passes");
    }
    if (!byDateAlone && verdicts.size() < 2) {
      untried.add(name + " never does otherwise");
    }
    if (!days.contains(version.from())) {
      untried.add(name + " on its first day");
    }
    if (version.to() != null && !days.contains(version.to())) {
      untried.add(name + " on its last day");
    }
    return untried;
  }
}
