package org.fairway.metrics.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fairway.metrics.catalogue.Catalogue;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.disclosure.Policies;
import org.fairway.metrics.disclosure.Policy;
import org.fairway.metrics.fact.Fact;
import org.fairway.metrics.fact.FactSet;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.fact.Source;
import org.fairway.metrics.fact.SourcedFact;
import org.junit.jupiter.api.Test;

/**
 * The attack on released answers is in {@link Attacker}; here it is let loose on random workforces.
 */
class ReleaseTest {

  private static final Period YEAR = new Period(2024);
  private static final Policy FIVE = new Policy(5);
  private static final Policy ROUND = Policies.named("ROUND_5", OptionalInt.empty());
  private static final Source SNAPSHOT = new Source(Source.Kind.SNAPSHOT, "2025-03-31", 1, "RNA");
  private static final String[] BANDS = {
    "2", "4", "5", "6", "7", "8a", "8b", "8c", "8d", "9", "VSM"
  };

  private static List<SourcedFact> workforce(long seed) {
    Random random = new Random(seed);
    List<SourcedFact> facts = new ArrayList<>();
    for (String band : BANDS) {
      for (String section : new String[] {"CLINICAL", "NON_CLINICAL"}) {
        int size = random.nextInt(3) == 0 ? random.nextInt(8) : random.nextInt(80);
        facts.addAll(people(random, size, section, band));
      }
    }
    return facts;
  }

  private static List<SourcedFact> people(Random random, int size, String section, String band) {
    List<SourcedFact> facts = new ArrayList<>();
    for (String code : new String[] {"A", "H", "Z"}) {
      for (String disability : new String[] {"DISABLED", "NON_DISABLED", "UNKNOWN"}) {
        int count = size == 0 ? 0 : random.nextInt(size + 1);
        if (count > 0) {
          Map<String, String> where =
              Map.of(
                  "clinical", section, "band", band, "ethnicCode", code, "disability", disability);
          facts.add(SourcedFact.stored(Fact.count("HEADCOUNT", where, count), SNAPSHOT));
        }
      }
    }
    return facts;
  }

  private static List<Answers> answers(List<SourcedFact> facts) {
    FactSet set = FactSet.of(facts);
    List<Answers> both = new ArrayList<>();
    for (Standard standard : List.of(Standard.WRES, Standard.WDES)) {
      var edition = Catalogue.edition(standard, YEAR).orElseThrow();
      both.add(new Answers(edition, Computations.of(edition, set)));
    }
    return both;
  }

  private static List<Answers> released(List<Answers> both) {
    Release release = new Release(FIVE, both);
    return both.stream().map(release::of).toList();
  }

  @Property(tries = 300)
  void nobodyGetsASmallCountOutOfBothStandardsTogether(@ForAll long seed) {
    List<Answers> both = answers(workforce(seed));
    assertThat(Attacker.on(released(both), both).recovered()).isEmpty();
  }

  @Property(tries = 5)
  void norByLinearProgramming(@ForAll long seed) {
    List<Answers> both = answers(workforce(seed));
    assertThat(Attacker.reader(released(both), both).recoveredByProgramme()).isEmpty();
  }

  @Property(tries = 300)
  void noSmallCountIsPrinted(@ForAll long seed) {
    for (Answers answers : released(answers(workforce(seed)))) {
      for (Result result : answers.results().values()) {
        List<Result> all = new ArrayList<>(result.lines());
        all.add(result);
        assertThat(all)
            .allSatisfy(
                part ->
                    assertThat(part.groups())
                        .noneMatch(g -> FIVE.hides(g.numerator()) || FIVE.hides(g.denominator())));
      }
    }
  }

  @Property(tries = 100)
  void roundedAnswersAreMadeFromTheCountsTheyPrint(@ForAll long seed) {
    // Given
    List<Answers> both = answers(workforce(seed));
    // When
    Release release = new Release(ROUND, both);
    // Then
    for (Answers answers : both) {
      Result share = release.of(answers).share();
      List<Result> all = new ArrayList<>(share.lines());
      all.add(share);
      for (Result line : all) {
        for (GroupFigure group : line.groups()) {
          assertThat(group.numerator() % 5).isZero();
          assertThat(group.denominator() % 5).isZero();
        }
        if (line.status() == Status.COMPUTED) {
          GroupFigure focus = line.groups().get(0);
          assertThat(line.value())
              .isCloseTo(100.0 * focus.numerator() / focus.denominator(), within(1e-9));
        }
      }
    }
  }

  @Test
  void aRatioOfRoundedCountsIsThatOfThePrintedOnes() {
    // Given 3 of 21 and 40 of 203
    Answers shown = new Release(ROUND, ratio(3, 21, 40, 203)).of(ratio(3, 21, 40, 203).get(0));
    // When
    Result two = byId(shown, "2");
    // Then it is (40 / 205) / (5 / 20)
    assertThat(two.groups().stream().limit(2))
        .extracting(GroupFigure::numerator)
        .containsExactly(40L, 5L);
    assertThat(two.value()).isCloseTo((40.0 / 205) / (5.0 / 20), within(1e-9));
  }

  private static List<Answers> ratio(long few, long ofFew, long many, long ofMany) {
    List<SourcedFact> facts = new ArrayList<>();
    long[] counts = {few, ofFew, many, ofMany};
    String[] measures = {"APPOINTED", "SHORTLISTED", "APPOINTED", "SHORTLISTED"};
    for (int i = 0; i < 4; i++) {
      Map<String, String> whom = Map.of("ethnicGroup", i < 2 ? "BME" : "WHITE");
      facts.add(SourcedFact.stored(Fact.count(measures[i], whom, counts[i]), SNAPSHOT));
    }
    return answers(facts);
  }

  @Test
  void protectingAnAnswerTakesLittleOfWhatTheAnswerMay() {
    // Given
    ThreadMXBean cpu = ManagementFactory.getThreadMXBean();
    double[] millis = new double[100];
    for (int i = 0; i < 2 * millis.length; i++) {
      List<Answers> both = answers(workforce(i));
      // When
      long start = cpu.getCurrentThreadCpuTime();
      released(both);
      millis[i % millis.length] = (cpu.getCurrentThreadCpuTime() - start) / 1e6;
    }
    // Then: milliseconds of work
    Arrays.sort(millis);
    System.out.printf(
        "release of WRES and WDES: median %.2f ms, p99 %.2f ms%n", millis[50], millis[98]);
    assertThat(millis[50]).isLessThan(20);
  }

  @Test
  void controlArmHidingOnlyLinesWithSmallCountsIsUndone() {
    // Given a release that forgets the second line
    int broken = 0;
    for (long seed = 0; seed < 50; seed++) {
      List<Answers> both = answers(workforce(seed));
      List<Answers> naive = both.stream().map(ReleaseTest::primaryOnly).toList();
      broken += Attacker.on(naive, both).recovered().isEmpty() ? 0 : 1;
    }
    // Then the attacker finds small counts in some of them
    assertThat(broken).isPositive();
  }

  private static Answers primaryOnly(Answers answers) {
    return answers.map(
        (definition, result) ->
            result.withLines(result.lines().stream().map(ReleaseTest::hideSmall).toList()));
  }

  private static Result hideSmall(Result line) {
    boolean small = line.groups().stream().anyMatch(g -> FIVE.hides(g.numerator()));
    return small ? line.suppressed("small") : line;
  }

  @Test
  void aSmallWorkforceGroupHidesTheWorkforceInBothStandards() {
    // Given 3 people of unknown disability
    List<SourcedFact> facts = new ArrayList<>();
    facts.add(fact(100, "A", "NON_DISABLED"));
    facts.add(fact(50, "H", "DISABLED"));
    facts.add(fact(3, "H", "UNKNOWN"));
    // When
    List<Answers> shown = released(answers(facts));
    // Then: the total of WRES would give the three away
    assertThat(shown).allSatisfy(a -> assertThat(a.share().status()).isEqualTo(Status.SUPPRESSED));
    assertThat(shown).allSatisfy(a -> assertThat(a.share().value()).isNull());
  }

  private static SourcedFact fact(long count, String code, String disability) {
    Map<String, String> where =
        Map.of("clinical", "CLINICAL", "band", "5", "ethnicCode", code, "disability", disability);
    return SourcedFact.stored(Fact.count("HEADCOUNT", where, count), SNAPSHOT);
  }

  @Test
  void aRatioGoesTogetherWithTheCountItWouldGiveAway() {
    // Given
    List<SourcedFact> facts = new ArrayList<>();
    put(facts, "SHORTLISTED", "WHITE", 400);
    put(facts, "SHORTLISTED", "BME", 300);
    put(facts, "APPOINTED", "WHITE", 40);
    put(facts, "APPOINTED", "BME", 3);
    // When
    Result ratio = byId(released(answers(facts)).get(0), "2");
    // Then
    assertThat(ratio.status()).isEqualTo(Status.SUPPRESSED);
    assertThat(ratio.value()).isNull();
    assertThat(ratio.groups()).isEmpty();
    assertThat(ratio.interval()).isNull();
    assertThat(ratio.significance()).isNull();
  }

  @Test
  void aSmallUnknownIsLeftOutOfBothStandards() {
    // Given 2 appointed people of unknown ethnicity; the disability return would tell the total
    List<SourcedFact> facts = new ArrayList<>();
    for (String group : List.of("WHITE", "BME", "UNKNOWN")) {
      put(facts, "SHORTLISTED", group, 300);
      put(facts, "APPOINTED", group, group.equals("UNKNOWN") ? 2 : 30);
    }
    for (String group : List.of("DISABLED", "NON_DISABLED", "UNKNOWN")) {
      facts.add(
          SourcedFact.stored(
              Fact.count("SHORTLISTED", Map.of("disability", group), 300), SNAPSHOT));
      facts.add(
          SourcedFact.stored(
              Fact.count(
                  "APPOINTED", Map.of("disability", group), group.equals("UNKNOWN") ? 22 : 20),
              SNAPSHOT));
    }
    // When
    List<Answers> shown = released(answers(facts));
    // Then
    assertThat(byId(shown.get(0), "2").groups())
        .extracting(GroupFigure::group)
        .containsExactly("WHITE", "BME");
    assertThat(byId(shown.get(1), "2").groups())
        .extracting(GroupFigure::group)
        .containsExactly("NON_DISABLED", "DISABLED");
  }

  @Test
  void whatHasNoValueForWantOfABoardIsToldWithoutTheCountsOfTheWorkforce() {
    // Given nobody on the board
    List<SourcedFact> facts = new ArrayList<>();
    for (String group : new String[] {"WHITE", "BME"}) {
      put(facts, "HEADCOUNT", group, 400);
      put(facts, "BOARD_MEMBERS", group, 0);
    }
    List<Answers> own = answers(facts);
    // When
    Result board = byId(released(own).get(0), "9");
    // Then: the owner has them, and others the reason alone
    assertThat(byId(own.get(0), "9").groups()).hasSize(2);
    assertThat(board.status()).isEqualTo(Status.UNDEFINED);
    assertThat(board.groups()).isEmpty();
    assertThat(board.lines()).isNotEmpty().allSatisfy(l -> assertThat(l.groups()).isEmpty());
  }

  private static void put(List<SourcedFact> facts, String measure, String group, long count) {
    facts.add(
        SourcedFact.stored(
            Fact.count(measure, Map.of("ethnicGroup", group), count),
            new Source(Source.Kind.FACTS, "return", 1, "RNA")));
  }

  private static Result byId(Answers answers, String id) {
    return answers.results().entrySet().stream()
        .filter(entry -> entry.getKey().id().equals(id))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }
}
