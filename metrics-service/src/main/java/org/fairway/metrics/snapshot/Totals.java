package org.fairway.metrics.snapshot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fairway.metrics.extract.Cube;
import org.fairway.metrics.extract.CubeCell;
import org.fairway.metrics.reference.EthnicCategories;

/**
 * What a snapshot comes to, as far as it is compared with the next one.
 *
 * @param headcount substantive staff
 * @param bank bank staff
 * @param board members of the board
 * @param fullTime full-time equivalents of the substantive staff in hundred-thousandths
 * @param unknown by column, substantive staff of whom it is not known
 * @param posts substantive staff by post, such as {@code CLINICAL/5}
 */
record Totals(
    long headcount,
    long bank,
    long board,
    long fullTime,
    Map<String, Long> unknown,
    Map<String, Long> posts) {

  private static final List<String> FIELDS =
      List.of("ethnic_code", "disability", "sex", "age_band", "international_recruit");

  static Totals of(Cube cube) {
    Sums sums = new Sums();
    cube.forEach(sums::add);
    return sums.totals(cube.homes());
  }

  private static final class Sums {
    private long headcount;
    private long bank;
    private long board;
    private long fullTime;
    private final long[] unknown = new long[FIELDS.size()];
    private final Map<String, Boolean> ethnic = new HashMap<>();
    private final Map<String, Map<String, Long>> posts = new HashMap<>();

    void add(CubeCell cell, long people, long fte) {
      switch (cell.measure()) {
        case CubeCell.BANK -> bank += people;
        case CubeCell.BOARD -> board += people;
        case CubeCell.MANAGER -> {
          // Counted as consultants already.
        }
        default -> addStaff(cell, people, fte);
      }
    }

    private void addStaff(CubeCell cell, long people, long fte) {
      headcount += people;
      fullTime += fte;
      String post = cell.medicalGrade().isEmpty() ? cell.band() : cell.medicalGrade();
      posts.computeIfAbsent(cell.clinical(), any -> new HashMap<>()).merge(post, people, Long::sum);
      note(0, ethnic.computeIfAbsent(cell.ethnicCode(), Sums::isUnknownCode), people);
      note(1, isUnknown(cell.disability()), people);
      note(2, isUnknown(cell.sex()), people);
      note(3, isUnknown(cell.ageBand()), people);
      note(4, isUnknown(cell.internationalRecruit()), people);
    }

    private static boolean isUnknownCode(String code) {
      return EthnicCategories.category(code).filter("UNKNOWN"::equals).isPresent();
    }

    private static boolean isUnknown(String text) {
      return text.equals("UNKNOWN");
    }

    private void note(int field, boolean isUnknown, long people) {
      unknown[field] += isUnknown ? people : 0;
    }

    Totals totals(Map<String, Long> homes) {
      Map<String, Long> fields = new TreeMap<>();
      fields.put("lsoa21", homes.isEmpty() ? headcount : homes.getOrDefault("UNKNOWN", 0L));
      for (int i = 0; i < FIELDS.size(); i++) {
        fields.put(FIELDS.get(i), unknown[i]);
      }
      Map<String, Long> all = new TreeMap<>();
      posts.forEach(
          (clinical, some) -> some.forEach((post, n) -> all.put(clinical + "/" + post, n)));
      return new Totals(headcount, bank, board, fullTime, fields, all);
    }
  }
}
