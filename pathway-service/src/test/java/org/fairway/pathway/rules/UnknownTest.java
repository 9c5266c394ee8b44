package org.fairway.pathway.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fairway.pathway.programme.PathwayType;

/** What is not known makes a rule UNKNOWN, never FAIL; and to be told more only ever resolves. */
class UnknownTest {
  private static final List<Case> CASES =
      Case.all().stream().filter(given -> !given.version().equals("-")).toList();

  @Example
  void withoutAnyOneFactARuleIsUnknownOrAsItWas() {
    for (Case given : CASES) {
      Verdict whole = answer(given, given.facts()).verdict();
      for (Fact fact : told(given)) {
        RuleResult less = answer(given, given.facts().without(fact));
        assertThat(less.verdict())
            .as(given.line() + " without " + fact.field())
            .isIn(Verdict.UNKNOWN, whole);
        assertThat(less.verdict() == Verdict.FAIL && whole != Verdict.FAIL).isFalse();
      }
    }
  }

  @Example
  void withoutAnyFactARuleNamesOneThatIsMissing() {
    for (Case given : CASES) {
      Facts none = Facts.none().with(Fact.ON, given.facts().date(Fact.ON));
      RuleResult result = answer(given, none);
      assertThat(result.verdict()).as(given.line()).isEqualTo(Verdict.UNKNOWN);
      assertThat(result.missing()).as(given.line()).isNotEmpty();
      assertThat(result.sentence()).isNotBlank();
    }
  }

  @Property(tries = 1000)
  void beingToldMoreOnlyEverResolves(
      @ForAll("cases") Case given,
      @ForAll("facts") Set<Fact> left,
      @ForAll("facts") Set<Fact> more) {
    // Given
    Facts little = given.facts();
    for (Fact fact : told(given)) {
      little = left.contains(fact) ? little : little.without(fact);
    }
    Facts fuller = little;
    for (Fact fact : told(given)) {
      if (more.contains(fact)) {
        fuller = fuller.with(fact, value(given, fact));
      }
    }

    // When
    Verdict before = answer(given, little).verdict();
    Verdict after = answer(given, fuller).verdict();

    // Then
    if (before != Verdict.UNKNOWN) {
      assertThat(after).isEqualTo(before);
    }
  }

  /** Over all rules of a pathway at once, with facts from anywhere among the cases. */
  @Property(tries = 1000)
  void ofAWholePathwayTooBeingToldMoreOnlyEverResolves(
      @ForAll PathwayType pathway,
      @ForAll("mixtures") Map<Fact, Object> known,
      @ForAll("mixtures") Map<Fact, Object> more) {
    // Given
    Facts little = Facts.none();
    for (Map.Entry<Fact, Object> fact : known.entrySet()) {
      little = little.with(fact.getKey(), fact.getValue());
    }
    Facts fuller = little;
    for (Map.Entry<Fact, Object> fact : more.entrySet()) {
      fuller = fuller.has(fact.getKey()) ? fuller : fuller.with(fact.getKey(), fact.getValue());
    }

    // When
    Verdict before = whole(pathway, little);
    Verdict after = whole(pathway, fuller);

    // Then
    if (before != Verdict.UNKNOWN) {
      assertThat(after).isEqualTo(before);
    }
  }

  private static Verdict whole(PathwayType pathway, Facts facts) {
    return RuleBook.standard().evaluate(Question.of(pathway, Case.TODAY, facts)).verdict();
  }

  @Provide
  Arbitrary<Map<Fact, Object>> mixtures() {
    return Arbitraries.of(CASES)
        .list()
        .ofMaxSize(40)
        .map(
            some -> {
              Map<Fact, Object> mixture = new EnumMap<>(Fact.class);
              some.forEach(c -> told(c).forEach(fact -> mixture.put(fact, value(c, fact))));
              return mixture;
            });
  }

  @Example
  void aMonthOfBirthAnswersAsTheDayDoesOrNotAtAll() {
    int undecided = 0;
    for (Case given : CASES) {
      Birth day = given.facts().birth(Fact.BORN);
      if (day == null || !day.earliest().equals(day.latest())) {
        continue;
      }
      Verdict whole = answer(given, given.facts()).verdict();
      Birth month = Birth.in(java.time.YearMonth.from(day.earliest()));
      Verdict less = answer(given, given.facts().with(Fact.BORN, month)).verdict();
      assertThat(less).as(given.line()).isIn(Verdict.UNKNOWN, whole);
      undecided += less == whole ? 0 : 1;
    }
    assertThat(undecided).as("cases in which the day decides").isGreaterThan(30);
  }

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.of(CASES);
  }

  @Provide
  Arbitrary<Set<Fact>> facts() {
    return Arbitraries.of(Fact.class).set().ofMinSize(20);
  }

  private static List<Fact> told(Case given) {
    return given.facts().known().stream().filter(fact -> fact != Fact.ON).toList();
  }

  private static Object value(Case given, Fact fact) {
    return given.facts().valueOf(fact);
  }

  private static RuleResult answer(Case given, Facts facts) {
    Optional<RuleResult> result =
        RuleBook.standard().find(given.rule()).orElseThrow().evaluate(facts);
    return result.orElseThrow(() -> new AssertionError("no answer: " + given.line()));
  }
}
