package org.fairway.metrics.snapshot;

import static org.fairway.metrics.snapshot.EsrColumn.AGE_BAND;
import static org.fairway.metrics.snapshot.EsrColumn.BAND;
import static org.fairway.metrics.snapshot.EsrColumn.BOARD_ROLE;
import static org.fairway.metrics.snapshot.EsrColumn.BOARD_VOTING;
import static org.fairway.metrics.snapshot.EsrColumn.CLINICAL;
import static org.fairway.metrics.snapshot.EsrColumn.DISABILITY;
import static org.fairway.metrics.snapshot.EsrColumn.EMPLOYMENT_TYPE;
import static org.fairway.metrics.snapshot.EsrColumn.ETHNIC_CODE;
import static org.fairway.metrics.snapshot.EsrColumn.FTE;
import static org.fairway.metrics.snapshot.EsrColumn.MEDICAL_GRADE;
import static org.fairway.metrics.snapshot.EsrColumn.SEX;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads one line into the group it counts for, or says everything that is wrong with it.
 *
 * <p>A medical grade says that the person is medical or dental staff, whatever the clinical column
 * has. Non-executive board members may have neither band nor grade; they are on the board and not
 * staff.
 */
final class RowRules {

  private static final Pattern FULL_TIME = Pattern.compile("\\d(\\.\\d{1,5})?|\\.\\d{1,5}");
  private static final String MEDICAL = "MEDICAL_DENTAL";
  private static final String UNKNOWN = "UNKNOWN";

  private final ErrorList errors;
  private final Codes codes;

  RowRules(ErrorList errors) {
    this.errors = errors;
    this.codes = new Codes(errors);
  }

  /** Adds the line to the cube; adds errors, and nothing to the cube, when it is bad. */
  void apply(EsrRow row, Cube cube) {
    long before = errors.count();
    String boardRole = codes.optional(row, BOARD_ROLE, "boardRole", "");
    String band = codes.optional(row, BAND, "band", "");
    String grade = codes.optional(row, MEDICAL_GRADE, "medicalGrade", "");
    boolean staff = !band.isEmpty() || !grade.isEmpty();
    String clinical = clinical(row, grade, staff);
    CubeCell cell =
        new CubeCell(
            CubeCell.HEADCOUNT,
            clinical,
            band,
            grade,
            codes.ethnic(row, ETHNIC_CODE),
            codes.optional(row, DISABILITY, "disability", UNKNOWN),
            codes.optional(row, SEX, "sex", UNKNOWN),
            codes.optional(row, AGE_BAND, "ageBand", UNKNOWN),
            boardRole,
            codes.optional(row, BOARD_VOTING, "boardVoting", ""));
    post(row, band, grade, boardRole);
    fte(row);
    if (errors.count() == before) {
      count(cell, isBank(row), staff, cube);
    }
  }

  private String clinical(EsrRow row, String grade, boolean staff) {
    if (!grade.isEmpty()) {
      return MEDICAL;
    }
    String clinical = codes.optional(row, CLINICAL, "clinical", "");
    if (staff && clinical.isEmpty() && row.get(CLINICAL).isEmpty()) {
      errors.add(row.line(), CLINICAL.header(), "value-missing", "needed for staff on a band");
    }
    return clinical;
  }

  private void post(EsrRow row, String band, String grade, String boardRole) {
    boolean blank = row.get(BAND).isEmpty() && row.get(MEDICAL_GRADE).isEmpty();
    if (!band.isEmpty() && !grade.isEmpty()) {
      errors.add(row.line(), BAND.header(), "value-conflict", "a band and a medical grade");
    } else if (blank && !boardRole.equals("NON_EXECUTIVE")) {
      errors.add(row.line(), BAND.header(), "value-missing", "a band or a medical grade is needed");
    }
  }

  private void fte(EsrRow row) {
    String fte = row.get(FTE);
    if (!fte.isEmpty() && !FULL_TIME.matcher(fte).matches()) {
      errors.add(row.line(), FTE.header(), "number-invalid", "a decimal from 0 to 9.99999");
    }
  }

  private static boolean isBank(EsrRow row) {
    return row.get(EMPLOYMENT_TYPE).toUpperCase(Locale.ROOT).startsWith("BANK");
  }

  private static void count(CubeCell cell, boolean bank, boolean staff, Cube cube) {
    if (staff) {
      cube.add(bank ? cell.counting(CubeCell.BANK) : cell);
    }
    if (!cell.boardRole().isEmpty()) {
      cube.add(cell.counting(CubeCell.BOARD));
    }
  }
}
