package org.fairway.metrics.snapshot;

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

  static Totals of(Cube cube) {
    Sums sums = new Sums();
    cube.forEach(sums::add);
    return new Totals(
        sums.headcount, sums.bank, sums.board, sums.fullTime, sums.unknown, sums.posts);
  }

  private static final class Sums {
    private long headcount;
    private long bank;
    private long board;
    private long fullTime;
    private final Map<String, Long> unknown = new TreeMap<>();
    private final Map<String, Long> posts = new TreeMap<>();

    void add(CubeCell cell, long people, long fte) {
      switch (cell.measure()) {
        case CubeCell.BANK -> bank += people;
        case CubeCell.BOARD -> board += people;
        default -> addStaff(cell, people, fte);
      }
    }

    private void addStaff(CubeCell cell, long people, long fte) {
      headcount += people;
      fullTime += fte;
      String post = cell.medicalGrade().isEmpty() ? cell.band() : cell.medicalGrade();
      posts.merge(cell.clinical() + "/" + post, people, Long::sum);
      boolean ethnic =
          EthnicCategories.category(cell.ethnicCode()).filter("UNKNOWN"::equals).isPresent();
      note("ethnic_code", ethnic, people);
      note("disability", isUnknown(cell.disability()), people);
      note("sex", isUnknown(cell.sex()), people);
      note("age_band", isUnknown(cell.ageBand()), people);
      note("international_recruit", isUnknown(cell.internationalRecruit()), people);
    }

    private static boolean isUnknown(String text) {
      return text.equals("UNKNOWN");
    }

    private void note(String column, boolean isUnknown, long people) {
      unknown.merge(column, isUnknown ? people : 0, Long::sum);
    }
  }
}
