package org.fairway.metrics.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tables by numbers instead of names. Cells are numbered in the order of their keys, so that what
 * is decided does not hang on the order in which they were put in.
 */
final class Grid {

  final String[] keys;
  final long[] counts;
  final Role[] roles;

  /** Whether the caller hid it. */
  final boolean[] forced;

  /** Whether it is hidden like a small count, although it is none. */
  final boolean[] kept;

  /** For each sum its cells, the totals first. */
  final int[][] sums;

  /** For each sum the number of its totals, mostly 1. */
  private final int[] totals;

  /** For each cell the sums that it is in. */
  final int[][] sumsOf;

  /** Cells that are shown all or none. */
  final int[][] units;

  final int[] unitOf;

  Grid(LinkedTables tables) {
    int size = tables.cells().size();
    keys = tables.cells().keySet().toArray(String[]::new);
    counts = tables.cells().values().stream().mapToLong(LinkedTables.Cell::count).toArray();
    roles = tables.cells().values().stream().map(LinkedTables.Cell::role).toArray(Role[]::new);
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < size; i++) {
      numbers.put(keys[i], i);
    }
    forced = new boolean[size];
    tables.hidden().forEach(key -> forced[numbers.get(key)] = true);
    kept = new boolean[size];
    tables.kept().forEach(key -> kept[numbers.get(key)] = true);
    List<Numbered> numbered =
        tables.sums().stream()
            .map(sum -> Numbered.of(sum, numbers))
            .sorted(Comparator.comparing(Numbered::cells, Arrays::compare))
            .toList();
    sums = numbered.stream().map(Numbered::cells).toArray(int[][]::new);
    totals = numbered.stream().mapToInt(Numbered::totals).toArray();
    sumsOf = sumsOf(size);
    unitOf = unitOf(size, tables, numbers);
    units = units();
  }

  /** A sum's cells by number, and how many of them are totals. */
  private record Numbered(int[] cells, int totals) {
    static Numbered of(LinkedTables.Sum sum, Map<String, Integer> numbers) {
      int[] cells = sum.keys().mapToInt(numbers::get).toArray();
      int totals = sum.totals().size();
      Arrays.sort(cells, 0, totals);
      Arrays.sort(cells, totals, cells.length);
      return new Numbered(cells, totals);
    }
  }

  private int[][] sumsOf(int size) {
    List<List<Integer>> of = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      of.add(new ArrayList<>(2));
    }
    for (int sum = 0; sum < sums.length; sum++) {
      for (int cell : sums[sum]) {
        of.get(cell).add(sum);
      }
    }
    return of.stream().map(list -> list.stream().mapToInt(i -> i).toArray()).toArray(int[][]::new);
  }

  /** Joins what is shown together; a unit has the number of its first cell for the moment. */
  private static int[] unitOf(int size, LinkedTables tables, Map<String, Integer> numbers) {
    int[] first = new int[size];
    Arrays.setAll(first, i -> i);
    for (List<String> keys : tables.together()) {
      for (String key : keys) {
        join(first, numbers.get(keys.get(0)), numbers.get(key));
      }
    }
    for (int i = 0; i < size; i++) {
      first[i] = root(first, i);
    }
    return first;
  }

  /** Joins the sets of two; the lowest of a set stands for it. */
  static void join(int[] first, int one, int other) {
    int oneRoot = root(first, one);
    int otherRoot = root(first, other);
    first[Math.max(oneRoot, otherRoot)] = Math.min(oneRoot, otherRoot);
  }

  static int root(int[] first, int cell) {
    int at = cell;
    while (first[at] != at) {
      at = first[at];
    }
    return at;
  }

  private int[][] units() {
    Map<Integer, List<Integer>> members = new TreeMap<>();
    for (int cell = 0; cell < unitOf.length; cell++) {
      members.computeIfAbsent(unitOf[cell], any -> new ArrayList<>()).add(cell);
    }
    int number = 0;
    int[][] all = new int[members.size()][];
    for (List<Integer> unit : members.values()) {
      for (int cell : unit) {
        unitOf[cell] = number;
      }
      all[number++] = unit.stream().mapToInt(i -> i).toArray();
    }
    return all;
  }

  int size() {
    return counts.length;
  }

  /** 1 for a part of a sum, -1 for its total. */
  int sign(int sum, int cell) {
    for (int at = 0; at < totals[sum]; at++) {
      if (sums[sum][at] == cell) {
        return -1;
      }
    }
    return 1;
  }

  /** Whether it is the only total of a sum. */
  boolean isTotal(int sum, int cell) {
    return totals[sum] == 1 && sums[sum][0] == cell;
  }
}
