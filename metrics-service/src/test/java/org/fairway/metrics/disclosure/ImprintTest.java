package org.fairway.metrics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Means and percentages of versions of the same people, and a reader who subtracts. */
class ImprintTest {

  private static final Policy FIVE = new Policy(5);

  private static Imprint mean(double mean, double people) {
    return new Imprint(
        "PAY_MEAN{sex=FEMALE}", mean + " of " + people, List.of(people), Imprint.Made.VALUES);
  }

  private static Imprint survey(double percent, double people) {
    double yes = percent * people / 100;
    return new Imprint(
        "SURVEY",
        percent + " of " + people,
        List.of(people, yes, people - yes),
        Imprint.Made.ANSWERS);
  }

  @Test
  void aMeanOfFewMoreTellsTheirPayAndOneOfTheSameNumberTellsWhoseWasWrong() {
    // 3 people came: 103 x 20.5 - 100 x 20 is what the three are paid
    assertThat(mean(20.5, 103).tellsFewBeside(mean(20, 100), FIVE)).isTrue();
    assertThat(mean(20.5, 100).tellsFewBeside(mean(20, 100), FIVE)).isTrue();
    // nor what six are paid: by themselves so few would have no mean
    assertThat(mean(20.5, 106).tellsFewBeside(mean(20, 100), FIVE)).isTrue();
    assertThat(mean(20.5, 111).tellsFewBeside(mean(20, 100), FIVE)).isFalse();
    assertThat(mean(20, 100).tellsFewBeside(mean(20, 100), FIVE)).isFalse();
  }

  @Test
  void aPercentageTellsWhoSaidYesAndWhoDidNot() {
    // 12 more answered, and 2 of them said yes; or all; or all but 2; or 7 more, who are few
    assertThat(survey(100 * 52 / 112.0, 112).tellsFewBeside(survey(50, 100), FIVE)).isTrue();
    assertThat(survey(100 * 62 / 112.0, 112).tellsFewBeside(survey(50, 100), FIVE)).isFalse();
    assertThat(survey(100 * 60 / 112.0, 112).tellsFewBeside(survey(50, 100), FIVE)).isTrue();
    assertThat(survey(100 * 57 / 107.0, 107).tellsFewBeside(survey(50, 100), FIVE)).isTrue();
    // 6 of the same people said otherwise
    assertThat(survey(56, 100).tellsFewBeside(survey(50, 100), FIVE)).isFalse();
  }

  @Test
  void ofTwoVersionsNeitherComesFirst() {
    assertThat(mean(20, 100).tellsFewBeside(mean(20.5, 103), FIVE)).isTrue();
    assertThat(mean(20, 100).tellsFewBeside(mean(20.5, 111), FIVE)).isFalse();
  }

  /** Pay by person; each version some come, go, or are paid otherwise. */
  private static List<Map<Integer, Integer>> versions(Random random) {
    Map<Integer, Integer> people = new TreeMap<>();
    for (int i = 0; i < 12 + random.nextInt(20); i++) {
      people.put(i, 10 + random.nextInt(40));
    }
    List<Map<Integer, Integer>> versions = new ArrayList<>(List.of(Map.copyOf(people)));
    for (int version = 0; version < 4; version++) {
      for (int come = random.nextInt(8); come > 0; come--) {
        people.put(1000 * version + 100 + come, 10 + random.nextInt(40));
      }
      if (random.nextBoolean()) {
        people.replaceAll((id, pay) -> id % 17 == 0 ? 60 : pay);
      }
      for (int go = random.nextInt(3); go > 0; go--) {
        people.remove(people.keySet().stream().skip(random.nextInt(8)).findFirst().orElseThrow());
      }
      versions.add(Map.copyOf(people));
    }
    return versions;
  }

  private static Imprint of(Map<Integer, Integer> people) {
    int sum = people.values().stream().mapToInt(pay -> pay).sum();
    return mean((double) sum / people.size(), people.size());
  }

  /**
   * Whether what is printed of two versions differs by few: who came, went or is paid otherwise.
   */
  private static boolean areFewApart(Map<Integer, Integer> one, Map<Integer, Integer> other) {
    Set<Integer> touched = new TreeSet<>(one.keySet());
    touched.addAll(other.keySet());
    touched.removeIf(id -> Objects.equals(one.get(id), other.get(id)));
    return !of(one).printed().equals(of(other).printed())
        && touched.size() < FIVE.minimumRespondents();
  }

  @Property(tries = 200)
  void ofTheVersionsThatAreShownNoTwoAreFewPeopleApart(@ForAll long seed) {
    List<Map<Integer, Integer>> shown = new ArrayList<>();
    for (Map<Integer, Integer> next : versions(new Random(seed))) {
      if (shown.stream().noneMatch(other -> of(next).tellsFewBeside(of(other), FIVE))) {
        shown.add(next);
      }
    }
    for (Map<Integer, Integer> one : shown) {
      assertThat(shown).noneMatch(other -> areFewApart(one, other));
    }
  }

  @Test
  void controlArmAllVersionsShownTellFew() {
    int told = 0;
    for (long seed = 0; seed < 50; seed++) {
      List<Map<Integer, Integer>> all = versions(new Random(seed));
      told += areFewApart(all.get(0), all.get(1)) ? 1 : 0;
    }
    assertThat(told).isGreaterThan(10);
  }
}
