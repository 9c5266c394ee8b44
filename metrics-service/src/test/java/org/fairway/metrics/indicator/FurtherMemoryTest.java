package org.fairway.metrics.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.disclosure.Policy;
import org.fairway.metrics.disclosure.Protection;
import org.fairway.metrics.disclosure.Shown;
import org.fairway.metrics.fact.FactSet;
import org.junit.jupiter.api.Test;

/** Readers of further standards who keep what they were shown before a correction. */
class FurtherMemoryTest {

  private static final Policy FIVE = new Policy(5);

  /** What a version shows: count by what it counts. */
  private record Seen(Map<String, Long> counts, Set<IndicatorDefinition> indicators) {}

  private static Answers answers(Standard standard, FactSet facts) {
    Edition edition = Given.edition(standard, 2024);
    return new Answers(edition, Computations.of(edition, facts));
  }

  private static Set<IndicatorDefinition> safe(Answers answers, FactSet facts) {
    Protection all = new Protection(Set.of(), Set.of(), Optional.empty(), FIVE.note(true));
    Answers cautious = new CautiousRelease(FIVE, true, Set.of(), facts, all).of(answers);
    Set<IndicatorDefinition> safe = new LinkedHashSet<>(cautious.results().keySet());
    safe.removeIf(of -> cautious.results().get(of).status() == Status.SUPPRESSED);
    return safe;
  }

  /** What readers see of versions one after the other, with the memory of those before or not. */
  private static List<Seen> seen(Standard standard, List<FactSet> versions, boolean linked) {
    List<Shown> before = new ArrayList<>();
    List<Seen> all = new ArrayList<>();
    for (FactSet facts : versions) {
      Answers answers = answers(standard, facts);
      FurtherCounts counts = new FurtherCounts(answers, facts);
      Set<IndicatorDefinition> safe = safe(answers, facts);
      ReleasedTables.Ruling ruling =
          FurtherMemory.decide(FIVE, counts, safe, linked ? List.copyOf(before) : List.of());
      Protection decided = ruling.protection();
      before.add(Shown.of(ruling.tables(), decided));
      Set<IndicatorDefinition> shown = new LinkedHashSet<>(safe);
      shown.removeIf(of -> !decided.showsAll(counts.of(of)));
      all.add(new Seen(printed(answers, shown), shown));
    }
    return all;
  }

  /** Read off the answers and not off the tables: every count by indicator, line and group. */
  private static Map<String, Long> printed(Answers answers, Set<IndicatorDefinition> shown) {
    Map<String, Long> counts = new TreeMap<>();
    for (IndicatorDefinition of : shown) {
      Result result = answers.results().get(of);
      List<Result> lines = new ArrayList<>(result.lines());
      lines.add(result);
      lines.removeIf(line -> line.status() == Status.NOT_SUPPLIED);
      for (Result line : lines) {
        for (GroupFigure group : line.groups()) {
          String name = of.id() + " " + line.key() + " " + group.group();
          if (group.numerator() != null) {
            counts.put(name + " above", group.numerator());
          }
          if (group.denominator() != null) {
            counts.put(name + " below", group.denominator());
          }
        }
      }
    }
    return counts;
  }

  private static List<String> subtracted(List<Seen> versions) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      for (int j = i + 1; j < versions.size(); j++) {
        Map<String, Long> later = versions.get(j).counts();
        versions
            .get(i)
            .counts()
            .forEach(
                (name, count) -> {
                  Long now = later.get(name);
                  if (now != null && FIVE.hides(Math.abs(now - count))) {
                    found.add(name + " " + count + " and " + now);
                  }
                });
      }
    }
    return found;
  }

  private static final String[] GROUPS = {"WHITE", "BME", "UNKNOWN"};
  private static final String[] SEXES = {"FEMALE", "MALE", "OTHER", "UNKNOWN"};
  private static final String[] AGES = {"16-24", "25-34", "35-44", "45-54", "55-64", "UNKNOWN"};

  /** Versions of counts; of some each is few more or fewer than before. */
  private static List<FactSet> versions(long seed) {
    Random random = new Random(seed);
    Map<String, long[]> counts = new TreeMap<>();
    for (String name : List.of("bank 2", "bank 5", "entered", "sex", "age")) {
      long[] some = random.longs(6, 20, 90).toArray();
      if (random.nextInt(6) == 0) {
        some[random.nextInt(3)] = random.nextInt(5);
      }
      counts.put(name, some);
    }
    List<FactSet> versions = new ArrayList<>(List.of(facts(counts)));
    for (int version = 1 + random.nextInt(3); version > 0; version--) {
      for (int change = 1 + random.nextInt(3); change > 0; change--) {
        long[] some = new ArrayList<>(counts.values()).get(random.nextInt(counts.size()));
        int at = random.nextInt(3);
        some[at] = Math.max(0, some[at] + (random.nextInt(3) == 0 ? 12 : random.nextInt(9) - 4));
      }
      versions.add(facts(counts));
    }
    return versions;
  }

  private static FactSet facts(Map<String, long[]> counts) {
    Given given = new Given();
    for (int i = 0; i < GROUPS.length; i++) {
      for (String band : new String[] {"2", "5"}) {
        long people = counts.get("bank " + band)[i];
        given.count(
            "BANK_HEADCOUNT",
            people,
            "clinical",
            "CLINICAL",
            "band",
            band,
            "ethnicGroup",
            GROUPS[i]);
      }
      given.count("BANK_DISCIPLINARY_ENTERED", counts.get("entered")[i], "ethnicGroup", GROUPS[i]);
    }
    for (int i = 0; i < SEXES.length; i++) {
      given.count("APPLIED", counts.get("sex")[i], "sex", SEXES[i]);
    }
    for (int i = 0; i < AGES.length; i++) {
      given.count("APPLIED", counts.get("age")[i], "ageBand", AGES[i]);
    }
    return given.set();
  }

  @Property(tries = 60)
  void noTwoVersionsOfAStandardTellFewBySubtraction(@ForAll long seed) {
    List<FactSet> versions = versions(seed);
    assertThat(subtracted(seen(Standard.BANK_WRES, versions, true))).isEmpty();
    assertThat(subtracted(seen(Standard.PROFILE, versions, true))).isEmpty();
  }

  @Test
  void controlArmWithoutTheMemoryTheyDo() {
    int bank = 0;
    int profile = 0;
    for (long seed = 0; seed < 30; seed++) {
      List<FactSet> versions = versions(seed);
      bank += subtracted(seen(Standard.BANK_WRES, versions, false)).isEmpty() ? 0 : 1;
      profile += subtracted(seen(Standard.PROFILE, versions, false)).isEmpty() ? 0 : 1;
    }
    assertThat(bank).isGreaterThan(8);
    assertThat(profile).isGreaterThan(8);
  }

  private static Given applied(String dimension, String... groups) {
    return counted(new Given(), dimension, groups);
  }

  /** Groups with so many people each. */
  private static Given counted(Given given, String dimension, String... groups) {
    for (String group : groups) {
      String[] parts = group.split(" ");
      given.count("APPLIED", Long.parseLong(parts[1]), dimension, parts[0]);
    }
    return given;
  }

  private static List<String> profiles(Seen seen) {
    return seen.indicators().stream()
        .map(IndicatorDefinition::id)
        .filter(id -> seen.counts().keySet().stream().anyMatch(name -> name.startsWith(id + " ")))
        .toList();
  }

  /** 600 by age, and 597 by sex that came later: three did not say, and are told by both alone. */
  @Test
  void aProfilesOwnSumIsNoOtherProfilesTotal() {
    // Given
    FactSet age = applied("ageBand", "16-24 250", "25-34 350").set();
    Given both = applied("ageBand", "16-24 250", "25-34 350");
    FactSet sex = counted(both, "sex", "FEMALE 400", "MALE 197").set();
    // When
    List<Seen> seen = seen(Standard.PROFILE, List.of(age, sex), true);
    // Then
    assertThat(profiles(seen.get(1))).containsExactly("applied-sex", "applied-age");
    assertThat(profiles(seen(Standard.PROFILE, List.of(sex), true).get(0)))
        .isEqualTo(profiles(seen.get(1)));
  }

  @Test
  void aStatedTotalIsOneNumberInEveryProfile() {
    // Given 600, and then 603 by other groups
    Given before = applied("ageBand", "16-24 250", "25-34 350").count("APPLIED", 600);
    Given after = applied("sex", "FEMALE 400", "MALE 203").count("APPLIED", 603);
    // When
    List<Seen> seen = seen(Standard.PROFILE, List.of(before.set(), after.set()), true);
    // Then
    assertThat(profiles(seen.get(0))).containsExactly("applied-age");
    assertThat(profiles(seen.get(1))).isEmpty();
  }

  @Test
  void whatDidNotChangeOrChangedByManyIsShown() {
    int shown = 0;
    for (long seed = 0; seed < 30; seed++) {
      FactSet facts = versions(seed).get(0);
      for (Standard standard : List.of(Standard.BANK_WRES, Standard.PROFILE)) {
        List<Seen> same = seen(standard, List.of(facts, facts), true);
        assertThat(same.get(1)).isEqualTo(same.get(0));
        shown += same.get(1).indicators().size();
      }
    }
    assertThat(shown).isGreaterThan(30);
    Map<String, long[]> counts = new TreeMap<>();
    List.of("bank 2", "bank 5", "entered", "sex", "age")
        .forEach(name -> counts.put(name, new long[] {70, 60, 50, 40, 30, 20}));
    FactSet before = facts(counts);
    counts.get("bank 5")[1] = 90;
    List<Seen> both = seen(Standard.BANK_WRES, List.of(before, facts(counts)), true);
    assertThat(both.get(1).indicators()).isEqualTo(both.get(0).indicators());
    assertThat(both.get(1).counts()).containsEntry("1 CLINICAL/5 BME above", 90L);
  }
}
