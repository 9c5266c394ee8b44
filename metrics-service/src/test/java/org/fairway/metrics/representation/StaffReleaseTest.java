package org.fairway.metrics.representation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fairway.metrics.disclosure.Policy;
import org.fairway.metrics.disclosure.Protection;
import org.fairway.metrics.indicator.StaffShown;
import org.junit.jupiter.api.Test;

class StaffReleaseTest {

  private static final Policy FIVE = new Policy(5);
  private static final Map<Dimension, List<String>> GROUPS =
      new TreeMap<>(
          Map.of(
              Dimension.ETHNIC_GROUP, List.of("BME", "UNKNOWN", "WHITE"),
              Dimension.DISABILITY, List.of("DISABLED", "NON_DISABLED", "UNKNOWN"),
              Dimension.SEX, List.of("FEMALE", "MALE", "UNKNOWN"),
              Dimension.IMD_DECILE, List.of("1", "5", "UNKNOWN")));

  private final Map<Dimension, Workforce> staff = new EnumMap<>(Dimension.class);

  private void staff(Dimension dimension, String organisation, long... counts) {
    Map<String, Long> groups = new HashMap<>();
    for (int i = 0; i < counts.length; i++) {
      groups.put(GROUPS.get(dimension).get(i), counts[i]);
    }
    staff
        .computeIfAbsent(dimension, any -> new Workforce(new TreeMap<>(), Set.of(), Map.of()))
        .counts()
        .put(organisation, groups);
  }

  private Set<String> shown(Dimension dimension, String... organisations) {
    return new StaffRelease(FIVE, staff, Map.of(), Set.of())
        .shown(dimension, List.of(organisations));
  }

  @Test
  void aSmallSexIsHiddenWithAnother() {
    // Given a total that the indicators show
    staff(Dimension.ETHNIC_GROUP, "RNA", 20, 13, 120);
    staff(Dimension.DISABILITY, "RNA", 15, 38, 100);
    staff(Dimension.SEX, "RNA", 150, 3, 0);
    // When, Then
    assertThat(shown(Dimension.SEX, "RNA")).doesNotContain("FEMALE", "MALE");
    assertThat(shown(Dimension.ETHNIC_GROUP, "RNA"))
        .containsExactlyInAnyOrder("BME", "UNKNOWN", "WHITE");
  }

  /** Whoever did not say is no total of the ethnic groups; that of sexes and deciles is one. */
  @Test
  void sexesAndDecilesHaveOneTotalThoughItIsNotThatOfTheEthnicGroups() {
    // Given few who are not shown, so that no total is, and deciles of which none is small
    staff(Dimension.ETHNIC_GROUP, "RNA", 4, 0, 110);
    staff(Dimension.DISABILITY, "RNA", 3, 0, 97);
    staff(Dimension.SEX, "RNA", 80, 2, 38);
    staff(Dimension.IMD_DECILE, "RNA", 50, 10, 60);
    // When
    Set<String> sexes = shown(Dimension.SEX, "RNA");
    Set<String> deciles = shown(Dimension.IMD_DECILE, "RNA");
    // Then the deciles do not tell the two, as 120 less 80 less 38
    assertThat(sexes.containsAll(Set.of("FEMALE", "UNKNOWN")) && deciles.size() == 3).isFalse();
    assertThat(sexes).doesNotContain("MALE");
  }

  /** What was shown of sexes before is not remembered: 800 and then 799 would tell the change. */
  @Test
  void aCorrectionOfFewHidesTheOtherDimensions() {
    // Given indicators that hide the total and the white staff for a correction, or hide nothing
    Set<String> rest = Set.of("HEADCOUNT{ethnicGroup=BME}", "HEADCOUNT{ethnicGroup=UNKNOWN}");
    Set<String> touched = Set.of("HEADCOUNT{ethnicGroup=WHITE}", "HEADCOUNT{}");
    staff(Dimension.ETHNIC_GROUP, "RNA", 143, 50, 350);
    staff.put(Dimension.DISABILITY, new Workforce(new TreeMap<>(), Set.of("RNA"), Map.of()));
    staff(Dimension.SEX, "RNA", 300, 200, 43);
    Protection few = new Protection(rest, touched, Optional.empty(), FIVE.note(true));
    Set<String> all = new TreeSet<>(rest);
    all.addAll(touched);
    Protection many = new Protection(all, Set.of(), Optional.empty(), FIVE.note(false));
    // When, Then
    assertThat(sexesBeside(new StaffShown(few, true))).isEmpty();
    assertThat(sexesBeside(new StaffShown(many, true))).hasSize(3);
  }

  private Set<String> sexesBeside(StaffShown indicators) {
    return new StaffRelease(FIVE, staff, Map.of("RNA", indicators), Set.of())
        .shown(Dimension.SEX, List.of("RNA"));
  }

  /** A correction of few BME people hides them and the total; nothing can follow about the rest. */
  @Test
  void whatDidNotChangeIsShownThoughTheOrganisationIsTheOnlyOne() {
    for (long[] counts : new long[][] {{143, 50, 350}, {103, 50, 600}}) {
      // Given
      staff.clear();
      staff(Dimension.ETHNIC_GROUP, "RNA", counts);
      staff.put(Dimension.DISABILITY, new Workforce(new TreeMap<>(), Set.of("RNA"), Map.of()));
      Protection indicators =
          new Protection(
              Set.of("HEADCOUNT{ethnicGroup=WHITE}", "HEADCOUNT{ethnicGroup=UNKNOWN}"),
              Set.of("HEADCOUNT{ethnicGroup=BME}", "HEADCOUNT{}"),
              Optional.empty(),
              FIVE.note(true));
      // When
      StaffRelease release =
          new StaffRelease(FIVE, staff, Map.of("RNA", new StaffShown(indicators, true)), Set.of());
      // Then
      assertThat(release.shown(Dimension.ETHNIC_GROUP, List.of("RNA")))
          .containsExactlyInAnyOrder("WHITE", "UNKNOWN");
    }
  }

  /**
   * A sum that was another by few is held back, and what would tell it; of known parts it is not.
   */
  @Test
  void aSumOfAllThatTellsFewBesideAnotherIsWithheld() {
    for (String ods : List.of("RNA", "RRK", "RL4")) {
      staff(Dimension.ETHNIC_GROUP, ods, 4, 20, 100);
      staff(Dimension.DISABILITY, ods, 40, 20, 64);
    }
    List<String> all = List.of("RNA", "RRK", "RL4");
    assertThat(shown(Dimension.ETHNIC_GROUP, "RNA", "RRK", "RL4")).contains("BME", "WHITE");
    StaffRelease later =
        new StaffRelease(
            FIVE, staff, Map.of(), Set.of(), Set.of("*/ETHNIC_GROUP/BME", "*/ETHNIC_GROUP/WHITE"));
    assertThat(later.shown(Dimension.ETHNIC_GROUP, all)).doesNotContain("BME").contains("WHITE");
    assertThat(later.shownSums()).contains("*/ETHNIC_GROUP/WHITE", "*/DISABILITY/DISABLED");
  }

  @Test
  void whatTheReaderSuppliedHelpsItToTellNothingOfOthers() {
    // Given a sum of 7 that is shown to whoever knows neither part
    staff(Dimension.ETHNIC_GROUP, "RNA", 4, 20, 100);
    staff(Dimension.ETHNIC_GROUP, "RRK", 3, 20, 100);
    staff(Dimension.DISABILITY, "RNA", 40, 20, 64);
    staff(Dimension.DISABILITY, "RRK", 40, 20, 63);
    assertThat(shown(Dimension.ETHNIC_GROUP, "RNA", "RRK")).contains("BME");
    // When one of them is the reader's own, then it is not
    StaffRelease release = new StaffRelease(FIVE, staff, Map.of(), Set.of("RNA"));
    assertThat(release.shown(Dimension.ETHNIC_GROUP, List.of("RNA", "RRK"))).doesNotContain("BME");
  }

  /** Lays all answers side by side and solves what one unknown alone is left in. */
  @Property(tries = 200)
  void subtractionTellsNoSmallCount(@ForAll long seed) {
    // Given up to four organisations, each with one total in all dimensions
    staff.clear();
    Random random = new Random(seed);
    Set<String> organisations =
        new TreeSet<>(List.of("A", "B", "C", "D").subList(0, 1 + random.nextInt(4)));
    for (String organisation : organisations) {
      int all = 12 + random.nextInt(200);
      GROUPS.keySet().forEach(dimension -> staff(dimension, organisation, parts(random, all)));
    }
    // When
    Set<String> refused = StaffRelease.refused(FIVE, staff, Map.of(), Set.of());
    staff.replaceAll((any, workforce) -> workforce.without(refused));
    organisations.removeAll(refused);
    StaffRelease release = new StaffRelease(FIVE, staff, Map.of(), Set.of());
    SortedMap<String, Long> seen = new TreeMap<>();
    Map<String, Long> truth = new HashMap<>();
    GROUPS.keySet().forEach(dimension -> look(release, dimension, organisations, seen, truth));
    // Then
    boolean found = true;
    while (found) {
      found = solve(organisations, seen, truth);
    }
    seen.forEach(
        (key, count) -> assertThat(FIVE.hides(count) && !key.contains("TOTAL")).as(key).isFalse());
  }

  private static long[] parts(Random random, int all) {
    long few = random.nextInt(3) == 0 ? random.nextInt(6) : random.nextInt(all);
    long unknown = random.nextInt(2) == 0 ? 0 : random.nextInt((int) (all - few) + 1);
    return new long[] {few, unknown, all - few - unknown};
  }

  private void look(
      StaffRelease release,
      Dimension dimension,
      Set<String> organisations,
      Map<String, Long> seen,
      Map<String, Long> truth) {
    staff
        .get(dimension)
        .counts()
        .forEach(
            (organisation, groups) ->
                groups.forEach(
                    (group, count) -> truth.put(key(organisation, dimension, group), count)));
    for (String organisation : organisations) {
      for (String group : release.shown(dimension, List.of(organisation))) {
        String key = key(organisation, dimension, group);
        seen.put(key, truth.get(key));
      }
    }
    if (organisations.size() > 1) {
      Map<String, Long> sums = staff.get(dimension).sums();
      release
          .shown(dimension, organisations)
          .forEach(group -> seen.put(key("*", dimension, group), sums.get(group)));
    }
  }

  private static String key(String whose, Dimension dimension, String group) {
    return whose + "/" + dimension + "/" + group;
  }

  /** Whether a total, or the last unknown part of one, was found. */
  private static boolean solve(
      Set<String> organisations, Map<String, Long> seen, Map<String, Long> truth) {
    int before = seen.size();
    for (Dimension dimension : GROUPS.keySet()) {
      for (String organisation : organisations) {
        List<String> parts =
            GROUPS.get(dimension).stream().map(g -> key(organisation, dimension, g)).toList();
        sum("TOTAL " + organisation, parts, seen, truth);
      }
      for (String group : GROUPS.get(dimension)) {
        List<String> parts = organisations.stream().map(o -> key(o, dimension, group)).toList();
        sum(key("*", dimension, group), parts, seen, truth);
      }
    }
    return seen.size() > before;
  }

  private static void sum(
      String total, List<String> parts, Map<String, Long> seen, Map<String, Long> truth) {
    List<String> missing = parts.stream().filter(part -> !seen.containsKey(part)).toList();
    if (missing.isEmpty()) {
      seen.putIfAbsent(total, parts.stream().mapToLong(truth::get).sum());
    } else if (missing.size() == 1 && seen.containsKey(total)) {
      seen.put(missing.get(0), truth.get(missing.get(0)));
    }
  }
}
