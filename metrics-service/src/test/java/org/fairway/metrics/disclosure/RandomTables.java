package org.fairway.metrics.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Tables of the shapes in which workforce figures are published, with counts that often are small.
 */
class RandomTables {

  private static final String[] GROUPS = {"BME", "WHITE", "UNKNOWN", "OTHER"};

  final Random random;
  private final LinkedTables.Builder tables = LinkedTables.builder();

  /** One in so many counts is small. */
  private final int sparse;

  private RandomTables(long seed) {
    random = new Random(seed);
    sparse = List.of(6, 12, 40).get(random.nextInt(3));
  }

  /** A list with its total: 3 to 30 lines. */
  static LinkedTables list(long seed) {
    RandomTables made = new RandomTables(seed);
    List<String> lines = new ArrayList<>();
    long all = 0;
    int rows = 3 + made.random.nextInt(28);
    for (int row = 0; row < rows; row++) {
      long count = made.count();
      lines.add("L" + row);
      made.tables.cell("L" + row, count);
      all += count;
    }
    return made.tables.cell("ALL", all).sum("ALL", lines).build();
  }

  /** A list of which some lines and the total are out already. */
  static LinkedTables partlyKnown(long seed) {
    RandomTables made = new RandomTables(seed);
    List<String> lines = new ArrayList<>();
    long all = 0;
    int rows = 3 + made.random.nextInt(4);
    for (int row = 0; row < rows; row++) {
      long count = made.count();
      lines.add("L" + row);
      if (made.random.nextInt(3) > 0) {
        made.tables.known("L" + row, count);
      } else {
        made.tables.cell("L" + row, count);
      }
      all += count;
    }
    return made.tables.known("ALL", all).sum("ALL", lines).build();
  }

  /** Three bands by two groups, with few people. */
  static LinkedTables tiny(long seed) {
    RandomTables made =
        new RandomTables(seed) {
          @Override
          long count() {
            return random.nextInt(10);
          }
        };
    made.grid("", 3, 2, false);
    return made.tables.build();
  }

  /** Bands by groups, with totals of both: 3 to 30 rows, each cell by itself. */
  static LinkedTables crossed(long seed) {
    RandomTables made = new RandomTables(seed);
    made.grid("", made.random.nextInt(28) + 3, 2 + made.random.nextInt(3), false);
    return made.tables.build();
  }

  /** The same, a band shown whole or not at all. */
  static LinkedTables lines(long seed) {
    RandomTables made = new RandomTables(seed);
    made.grid("", made.random.nextInt(28) + 3, 2 + made.random.nextInt(3), true);
    return made.tables.build();
  }

  /** Organisations by groups, and care systems that they add up to, and those to a region. */
  static LinkedTables hierarchy(long seed) {
    RandomTables made = new RandomTables(seed);
    int systems = 2 + made.random.nextInt(3);
    int groups = 2 + made.random.nextInt(2);
    long[] region = new long[groups + 1];
    for (int system = 0; system < systems; system++) {
      String name = "S" + system + ".";
      long[] all = made.grid(name, 2 + made.random.nextInt(5), groups, false);
      for (int group = 0; group <= groups; group++) {
        region[group] += all[group];
      }
    }
    for (int group = 0; group <= groups; group++) {
      String column = group == groups ? "T" : GROUPS[group];
      List<String> parts = new ArrayList<>();
      for (int system = 0; system < systems; system++) {
        parts.add("S" + system + ".ALL." + column);
      }
      made.tables.cell("REGION." + column, region[group]).sum("REGION." + column, parts);
    }
    return made.tables.build();
  }

  /** The same people by two sets of groups: the totals of the bands are shared. */
  static LinkedTables pair(long seed) {
    RandomTables made = new RandomTables(seed);
    int rows = 3 + made.random.nextInt(8);
    long[] sizes = made.random.longs(rows, 0, 60).toArray();
    List<String> totals = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      totals.add("T" + row);
      made.tables.cell("T" + row, sizes[row]);
    }
    made.tables.cell("T", java.util.Arrays.stream(sizes).sum()).sum("T", totals);
    made.split("E", sizes);
    made.split("D", sizes);
    return made.tables.build();
  }

  /** Bands by ethnicity by disability, with the totals over each: no network. */
  static LinkedTables cube(long seed) {
    RandomTables made = new RandomTables(seed);
    int bands = 2 + made.random.nextInt(4);
    Map<String, Long> counts = new TreeMap<>();
    Map<String, List<String>> parts = new TreeMap<>();
    for (int band = 0; band < bands; band++) {
      for (int group = 0; group < 3; group++) {
        for (int answer = 0; answer < 2; answer++) {
          String[] names = {"" + band, "" + group, "" + answer};
          long count = made.count();
          for (int over = 0; over < 8; over++) {
            String key = over(names, over);
            counts.merge(key, count, Long::sum);
            for (int one = 1; one < 8; one *= 2) {
              if ((over & one) == 0) {
                List<String> of =
                    parts.computeIfAbsent(
                        over(names, over | one) + " " + one, any -> new ArrayList<>());
                if (!of.contains(key)) {
                  of.add(key);
                }
              }
            }
          }
        }
      }
    }
    counts.forEach(made.tables::cell);
    parts.forEach((total, of) -> made.tables.sum(total.split(" ")[0], of));
    return made.tables.build();
  }

  private static String over(String[] names, int over) {
    StringBuilder key = new StringBuilder();
    for (int at = 0; at < names.length; at++) {
      key.append((over >> at & 1) == 1 ? "*" : names[at]);
    }
    return key.toString();
  }

  /** One table of the people in each band by three groups, some of them few. */
  private void split(String name, long[] sizes) {
    long[] columns = new long[3];
    List<List<String>> cells = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int row = 0; row < sizes.length; row++) {
      long first = random.nextLong(Math.min(8, sizes[row]) + 1);
      long second = random.nextLong(sizes[row] - first + 1);
      long[] parts = {first, second, sizes[row] - first - second};
      List<String> line = new ArrayList<>();
      for (int group = 0; group < 3; group++) {
        String key = name + row + "." + group;
        tables.cell(key, parts[group]);
        columns[group] += parts[group];
        line.add(key);
        cells.get(group).add(key);
      }
      tables.sum("T" + row, line);
    }
    List<String> all = new ArrayList<>();
    for (int group = 0; group < 3; group++) {
      String key = name + "ALL." + group;
      tables.cell(key, columns[group]).sum(key, cells.get(group));
      all.add(key);
    }
    tables.sum("T", all);
  }

  /** Rows by groups with all totals; answers the totals of the groups and of all. */
  private long[] grid(String name, int rows, int groups, boolean whole) {
    long[] columns = new long[groups + 1];
    List<List<String>> cells = new ArrayList<>();
    for (int group = 0; group <= groups; group++) {
      cells.add(new ArrayList<>());
    }
    for (int row = 0; row < rows; row++) {
      List<String> line = new ArrayList<>();
      long sum = 0;
      for (int group = 0; group < groups; group++) {
        long count = count();
        String key = name + "R" + row + "." + GROUPS[group];
        tables.cell(key, count);
        line.add(key);
        cells.get(group).add(key);
        columns[group] += count;
        sum += count;
      }
      String total = name + "R" + row + ".T";
      tables.cell(total, sum).sum(total, line);
      cells.get(groups).add(total);
      columns[groups] += sum;
      if (whole) {
        line.add(total);
        tables.together(line);
      }
    }
    List<String> totals = new ArrayList<>();
    for (int group = 0; group <= groups; group++) {
      String key = name + "ALL." + (group == groups ? "T" : GROUPS[group]);
      tables.cell(key, columns[group]).sum(key, cells.get(group));
      if (group < groups) {
        totals.add(key);
      }
    }
    tables.sum(name + "ALL.T", totals);
    return columns;
  }

  long count() {
    return switch (random.nextInt(sparse)) {
      case 0 -> 0;
      case 1 -> 1 + random.nextInt(4);
      case 2 -> 5 + random.nextInt(6);
      default -> random.nextInt(200);
    };
  }
}
