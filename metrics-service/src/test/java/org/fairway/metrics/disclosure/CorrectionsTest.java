package org.fairway.metrics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Readers who keep what they were shown before a correction. */
class CorrectionsTest {

  private static final Policy FIVE = new Policy(5);

  /** Versions of lines by three groups with all totals; some counts change from one to the next. */
  private static List<LinkedTables> versions(long seed) {
    Random random = new Random(seed);
    long[][] counts = new long[2 + random.nextInt(4)][3];
    for (long[] line : counts) {
      for (int group = 0; group < 3; group++) {
        line[group] = random.nextInt(6) == 0 ? random.nextInt(6) : 5 + random.nextInt(60);
      }
    }
    List<LinkedTables> versions = new ArrayList<>(List.of(table(counts)));
    for (int version = 1 + random.nextInt(2); version > 0; version--) {
      for (int change = 1 + random.nextInt(3); change > 0; change--) {
        long[] line = counts[random.nextInt(counts.length)];
        int group = random.nextInt(3);
        int by = random.nextInt(4) == 0 ? 5 + random.nextInt(20) : random.nextInt(9) - 4;
        line[group] = Math.max(0, line[group] + by);
      }
      versions.add(table(counts));
    }
    return versions;
  }

  private static LinkedTables table(long[][] counts) {
    LinkedTables.Builder tables = LinkedTables.builder();
    List<String> lines = new ArrayList<>();
    long[] all = new long[3];
    for (int line = 0; line < counts.length; line++) {
      List<String> parts = new ArrayList<>();
      long sum = 0;
      for (int group = 0; group < 3; group++) {
        parts.add(line + "." + group);
        tables.cell(line + "." + group, counts[line][group]);
        sum += counts[line][group];
        all[group] += counts[line][group];
      }
      lines.add(line + ".T");
      tables.cell(line + ".T", sum).sum(line + ".T", parts);
    }
    long total = 0;
    List<String> groups = new ArrayList<>();
    for (int group = 0; group < 3; group++) {
      int column = group;
      groups.add("T." + group);
      tables.cell("T." + group, all[group]);
      tables.sum("T." + group, lines.stream().map(t -> t.replace("T", "" + column)).toList());
      total += all[group];
    }
    return tables.cell("T.T", total).sum("T.T", groups).sum("T.T", lines).build();
  }

  /**
   * The same people cut by sex and by decile as well, crossed with nothing; of some the one or the
   * other is corrected while no line is.
   */
  private static List<LinkedTables> sided(long seed) {
    Random random = new Random(seed);
    List<LinkedTables> versions = new ArrayList<>();
    long[] sexes = null;
    long[] deciles = null;
    for (LinkedTables lines : versions(seed)) {
      for (int same = random.nextInt(2); same >= 0; same--) {
        long all = lines.cells().get("T.T").count();
        sexes = side(random, sexes, all, 3);
        deciles = side(random, deciles, all, 5);
        LinkedTables.Builder tables = LinkedTables.builder();
        lines.cells().forEach((key, cell) -> tables.cell(key, cell.count()));
        lines.sums().forEach(sum -> tables.sum(sum.totals(), sum.parts()));
        put(tables, "sex", sexes);
        put(tables, "decile", deciles);
        versions.add(tables.build());
      }
    }
    return versions;
  }

  /** Parts of everybody: as they were, but for some who moved from one to another, and who came. */
  private static long[] side(Random random, long[] old, long all, int size) {
    long[] counts = old == null ? new long[size] : old.clone();
    if (old == null) {
      for (int i = 1; i < size; i++) {
        counts[i] = random.nextInt(4) == 0 ? random.nextInt(5) : random.nextLong(all / size + 1);
      }
    } else if (random.nextBoolean()) {
      int from = random.nextInt(size);
      long moved = Math.min(counts[from], random.nextInt(3) == 0 ? 9 : 1 + random.nextInt(3));
      counts[from] -= moved;
      counts[(from + 1) % size] += moved;
    }
    counts[0] += all - LongStream.of(counts).sum();
    for (int i = 1; counts[0] < 0; i++) {
      long taken = Math.min(counts[i], -counts[0]);
      counts[i] -= taken;
      counts[0] += taken;
    }
    return counts;
  }

  private static void put(LinkedTables.Builder tables, String side, long[] counts) {
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      keys.add(side + i);
      tables.cell(side + i, counts[i]);
    }
    tables.sum("T.T", keys);
  }

  /** What is shown of each version, with the earlier ones in mind or without. */
  private static List<Set<String>> shown(List<LinkedTables> versions, boolean linked) {
    return shown(versions, key -> linked);
  }

  /** The same, with what is remembered of the earlier ones in mind. */
  private static List<Set<String>> shown(
      List<LinkedTables> versions, Predicate<String> isRemembered) {
    List<Shown> earlier = new ArrayList<>();
    List<Set<String>> shown = new ArrayList<>();
    for (LinkedTables tables : versions) {
      LinkedTables all = Corrections.link(tables, List.copyOf(earlier), FIVE);
      Protection decided = Disclosure.protect(all, FIVE);
      Set<String> keys = new TreeSet<>(tables.cells().keySet());
      keys.removeIf(key -> !decided.shows(key));
      shown.add(keys);
      LinkedTables.Builder kept = LinkedTables.builder();
      tables.cells().keySet().stream()
          .filter(isRemembered)
          .forEach(key -> kept.cell(key, tables.cells().get(key).count()));
      tables.sums().stream()
          .filter(sum -> sum.parts().stream().allMatch(isRemembered))
          .filter(sum -> isRemembered.test(sum.totals().get(0)))
          .forEach(sum -> kept.sum(sum.totals(), sum.parts()));
      earlier.add(Shown.of(kept.build(), decided));
    }
    return shown;
  }

  /** Changes that can be read off two versions by subtraction. */
  private static List<String> subtracted(List<LinkedTables> versions, List<Set<String>> shown) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      for (int j = i + 1; j < versions.size(); j++) {
        for (String key : shown.get(i)) {
          long change = change(versions.get(i), versions.get(j), key);
          if (shown.get(j).contains(key) && FIVE.hides(Math.abs(change))) {
            found.add(key + " by " + change);
          }
        }
      }
    }
    return found;
  }

  private static long change(LinkedTables one, LinkedTables other, String key) {
    return other.cells().get(key).count() - one.cells().get(key).count();
  }

  /** Whether some version shows the count: the same in two versions is one fact. */
  private static boolean isSeen(
      List<LinkedTables> versions, List<Set<String>> shown, String key, long count) {
    for (int i = 0; i < versions.size(); i++) {
      if (shown.get(i).contains(key) && versions.get(i).cells().get(key).count() == count) {
        return true;
      }
    }
    return false;
  }

  /**
   * A reader who lays all versions side by side and knows what did not change. Of a version that is
   * refused as a whole nothing is told, and so not either what of it is as it was.
   */
  private static List<String> workedOut(List<LinkedTables> versions, List<Set<String>> shown) {
    LinkedTables.Builder tables = LinkedTables.builder();
    Set<String> unknown = new TreeSet<>();
    List<Integer> told =
        IntStream.range(0, shown.size()).filter(i -> !shown.get(i).isEmpty()).boxed().toList();
    for (int i : told) {
      String name = i + ":";
      versions
          .get(i)
          .cells()
          .forEach(
              (key, cell) -> {
                tables.cell(name + key, cell.count());
                if (!isSeen(versions, shown, key, cell.count())) {
                  unknown.add(name + key);
                }
              });
      for (LinkedTables.Sum sum : versions.get(i).sums()) {
        tables.sum(
            name + sum.totals().get(0), sum.parts().stream().map(part -> name + part).toList());
      }
    }
    for (int i : told) {
      for (int j : told.subList(told.indexOf(i) + 1, told.size())) {
        for (String key : versions.get(i).cells().keySet()) {
          if (change(versions.get(i), versions.get(j), key) == 0) {
            tables.sum(i + ":" + key, List.of(j + ":" + key));
          }
        }
      }
    }
    return new TableAttacker(tables.build(), unknown, true).found(5);
  }

  @Property(tries = 40)
  void noSmallChangeComesOutOfTwoVersions(@ForAll long seed) {
    List<LinkedTables> versions = versions(seed);
    List<Set<String>> shown = shown(versions, true);
    assertThat(subtracted(versions, shown)).isEmpty();
    assertThat(workedOut(versions, shown)).isEmpty();
  }

  @Property(tries = 40)
  void norOfPeopleWhoMovedFromOneSexOrDecileToAnother(@ForAll long seed) {
    List<LinkedTables> versions = sided(seed);
    List<Set<String>> shown = shown(versions, true);
    assertThat(subtracted(versions, shown)).isEmpty();
    assertThat(workedOut(versions, shown)).isEmpty();
  }

  @Test
  void controlArmWhereTheLinesAloneAreRememberedSexesAndDecilesTellSmallChanges() {
    int told = 0;
    for (long seed = 0; seed < 30; seed++) {
      List<LinkedTables> versions = sided(seed);
      List<Set<String>> shown = shown(versions, key -> key.contains("."));
      told += subtracted(versions, shown).isEmpty() ? 0 : 1;
    }
    assertThat(told).isGreaterThan(10);
  }

  /** As after an upgrade: what was remembered did not hold the sexes. */
  @Test
  void tablesThatWereRememberedWithoutSidesStayAsTheyWere() {
    for (long seed = 0; seed < 30; seed++) {
      // Given what was shown of lines
      LinkedTables lines = versions(seed).get(0);
      Protection decided = Disclosure.protect(lines, FIVE);
      // When the same comes with sides of which none is small
      LinkedTables.Builder more = LinkedTables.builder();
      lines.cells().forEach((key, cell) -> more.cell(key, cell.count()));
      lines.sums().forEach(sum -> more.sum(sum.totals(), sum.parts()));
      long half = lines.cells().get("T.T").count() / 2;
      put(more, "sex", new long[] {half, lines.cells().get("T.T").count() - half});
      LinkedTables tables = more.build();
      Protection later =
          Disclosure.protect(
              Corrections.link(tables, List.of(Shown.of(lines, decided)), FIVE), FIVE);
      // Then the lines are shown and hidden as before
      assertThat(lines.cells().keySet())
          .allSatisfy(key -> assertThat(later.shows(key)).isEqualTo(decided.shows(key)));
    }
  }

  @Test
  void controlArmVersionsProtectedEachForItselfTellSmallChanges() {
    int subtracted = 0;
    int workedOut = 0;
    for (long seed = 0; seed < 30; seed++) {
      List<LinkedTables> versions = versions(seed);
      List<Set<String>> shown = shown(versions, false);
      subtracted += subtracted(versions, shown).isEmpty() ? 0 : 1;
      workedOut += workedOut(versions, shown).isEmpty() ? 0 : 1;
    }
    assertThat(subtracted).isGreaterThan(15);
    assertThat(workedOut).isGreaterThan(4);
  }

  /** It went back to what was seen first, beside totals that would tell it. */
  @Test
  void aVersionThatCannotBeMadeSafeIsRefusedAsAWhole() {
    List<LinkedTables> versions = versions(13_011);
    List<Set<String>> shown = shown(versions, true);
    assertThat(shown.get(1)).isNotEmpty();
    assertThat(shown.get(2)).isEmpty();
    assertThat(workedOut(versions, shown)).isEmpty();
  }

  @Test
  void whatDidNotChangeStaysAsItWas() {
    for (long seed = 0; seed < 30; seed++) {
      LinkedTables tables = versions(seed).get(0);
      List<Set<String>> shown = shown(List.of(tables, tables), true);
      assertThat(shown.get(1)).isEqualTo(shown.get(0));
    }
  }

  @Test
  void aLargeCorrectionIsShown() {
    // Given
    LinkedTables before = table(new long[][] {{20, 30, 40}, {50, 60, 70}});
    LinkedTables after = table(new long[][] {{20, 30, 90}, {50, 60, 70}});
    // When, Then: everything of both
    assertThat(shown(List.of(before, after), true))
        .allSatisfy(keys -> assertThat(keys).isEqualTo(before.cells().keySet()));
  }
}
