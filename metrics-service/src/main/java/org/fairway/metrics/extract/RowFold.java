package org.fairway.metrics.extract;

import static org.fairway.metrics.extract.EsrColumn.BAND;
import static org.fairway.metrics.extract.EsrColumn.BOARD_ROLE;
import static org.fairway.metrics.extract.EsrColumn.CLINICAL;
import static org.fairway.metrics.extract.EsrColumn.EMPLOYMENT_TYPE;
import static org.fairway.metrics.extract.EsrColumn.FTE;
import static org.fairway.metrics.extract.EsrColumn.LSOA21;
import static org.fairway.metrics.extract.EsrColumn.MEDICAL_GRADE;
import static org.fairway.metrics.extract.EsrColumn.SENIOR_MEDICAL_MANAGER;
import static org.fairway.metrics.extract.EsrColumn.SNAPSHOT_DATE;

/**
 * Reads one row into the group it counts for, or says everything that is wrong with it. For one
 * thread.
 *
 * <p>A medical grade says that the person is medical or dental staff, whatever the clinical column
 * has. Non-executive board members may have neither band nor grade; they are on the board and not
 * staff.
 */
final class RowFold {

  private static final long NO_NUMBER = 0;

  private final EsrHeader header;
  private final SnapshotDay day;
  private final Lexicon lexicon;
  private final Cube cube;
  private final Doubts doubts;
  private final CellKeys keys;
  private final GoodKinds good = new GoodKinds();
  private final HomeAreas areas;
  private final int assignment;
  private final int medical;
  private final int nonExecutive;
  private final int consultant;

  RowFold(EsrHeader header, String organisation, SnapshotDay day, Values values) {
    this.header = header;
    this.day = day;
    this.lexicon = new Lexicon(header, organisation, values);
    this.cube = new Cube(values);
    this.doubts = new Doubts(header, lexicon, values);
    this.keys = new CellKeys(lexicon, values);
    this.areas = new HomeAreas(header);
    this.assignment = header.place(EsrColumn.ASSIGNMENT_ID);
    this.medical = values.number(Axis.CLINICAL, "MEDICAL_DENTAL");
    this.nonExecutive = values.number(Axis.BOARD_ROLE, "NON_EXECUTIVE");
    this.consultant = values.number(Axis.MEDICAL_GRADE, "CONSULTANT");
  }

  /**
   * Counts the row; tells errors, and counts nothing, when it is bad.
   *
   * @return a number for its assignment, 0 when it has none
   */
  long fold(Fields row, long line, ErrorList errors, Oddities oddities) {
    if (row.count != header.width()) {
      String detail = "the line needs " + header.width() + " fields, like the header";
      String column = header.name(Math.min(row.count, header.width()));
      errors.add(line, column, "row-width", detail);
      return NO_NUMBER;
    }
    boolean known = lexicon.read(row);
    int home = areas.areTold() ? areas.decile(row) : HomeAreas.UNKNOWN;
    if (known && home != HomeAreas.NO_AREA && good.has(RowKind.of(lexicon.kind()))) {
      countStaff(lexicon.kind(), home);
      doubts.start(row, day.number(), line, oddities);
      return assignmentNumber(row);
    }
    lexicon.spread(row);
    judge(row, home, line, errors, oddities, known);
    return assignmentNumber(row);
  }

  /** Judges the row by all its columns, and remembers its kind when it was good. */
  private void judge(
      Fields row, int home, long line, ErrorList errors, Oddities oddities, boolean known) {
    boolean bad = lexicon.tellFaults(line, errors);
    bad |= isOfAnotherDay(line, errors);
    bad |= hasNoPost(line, errors);
    bad |= isManagerOfAnotherGrade(line, errors);
    bad |= isNoArea(home, line, errors);
    if (bad) {
      return;
    }
    long before = oddities.all();
    boolean plain = count(home);
    doubts.look(line, oddities);
    if (known && plain && oddities.all() == before) {
      good.add(RowKind.of(lexicon.kind()));
    }
    doubts.start(row, day.number(), line, oddities);
  }

  /** Counts a row that is staff and nothing else. */
  private void countStaff(long kind, int home) {
    long group = lexicon.group();
    if (RowKind.hasGrade(kind)) {
      group = CellKeys.clinical(group, medical);
    }
    cube.addOne(keys.headcount(group), Math.max(0, RowKind.fte(kind) - 1));
    countHome(home);
  }

  private void countHome(int home) {
    if (areas.areTold()) {
      cube.addHome(home);
    }
  }

  private boolean isOfAnotherDay(long line, ErrorList errors) {
    int number = lexicon.number(SNAPSHOT_DATE);
    if (number < 0 || day.is(number)) {
      return false;
    }
    errors.add(line, SNAPSHOT_DATE.header(), "date-differs", "every line is about the same day");
    return true;
  }

  private boolean hasNoPost(long line, ErrorList errors) {
    boolean band = !lexicon.isBlank(BAND);
    boolean grade = !lexicon.isBlank(MEDICAL_GRADE);
    if (band && grade) {
      errors.add(line, BAND.header(), "value-conflict", "a band and a medical grade");
      return true;
    }
    if (!band && !grade && lexicon.number(BOARD_ROLE) != nonExecutive) {
      errors.add(line, BAND.header(), "value-missing", "a band or a medical grade is needed");
      return true;
    }
    if (band && lexicon.isBlank(CLINICAL)) {
      errors.add(line, CLINICAL.header(), "value-missing", "needed for staff on a band");
      return true;
    }
    return false;
  }

  /**
   * Senior medical managers are a part of the consultants: one of another grade would be nobody.
   */
  private boolean isManagerOfAnotherGrade(long line, ErrorList errors) {
    int grade = lexicon.number(MEDICAL_GRADE);
    if (!isManager() || grade == consultant || grade < 0) {
      return false;
    }
    String detail = "a senior medical manager has the medical grade Consultant";
    errors.add(line, SENIOR_MEDICAL_MANAGER.header(), "value-conflict", detail);
    return true;
  }

  private boolean isManager() {
    return lexicon.number(SENIOR_MEDICAL_MANAGER) == Meanings.YES;
  }

  private static boolean isNoArea(int home, long line, ErrorList errors) {
    if (home == HomeAreas.NO_AREA) {
      String detail = "the code of a small area of 2021, such as E01009719; never a postcode";
      errors.add(line, LSOA21.header(), "value-unknown", detail);
    }
    return home == HomeAreas.NO_AREA;
  }

  /** Counts the row; whether it is staff, and neither of the bank nor anything beside. */
  private boolean count(int home) {
    boolean grade = !lexicon.isBlank(MEDICAL_GRADE);
    boolean staff = grade || !lexicon.isBlank(BAND);
    boolean bank = lexicon.number(EMPLOYMENT_TYPE) == Meanings.BANK;
    boolean board = lexicon.number(BOARD_ROLE) > 0;
    long group = keys.group(grade ? medical : lexicon.number(CLINICAL));
    long fte = Math.max(0, lexicon.number(FTE) - 1);
    if (staff) {
      cube.add(bank ? keys.bank(group) : keys.headcount(group), 1, fte);
      if (!bank) {
        countHome(home);
      }
      if (isManager() && !bank) {
        cube.add(keys.manager(group), 1, fte);
      }
    }
    if (board) {
      cube.add(keys.board(group), 1, fte);
    }
    return staff && !bank && !board && !isManager();
  }

  private long assignmentNumber(Fields row) {
    if (assignment < 0) {
      return NO_NUMBER;
    }
    row.strip(assignment);
    if (row.isBlank(assignment)) {
      return NO_NUMBER;
    }
    long hash = Hash.mix(Hash.of(row.bytes, row.from[assignment], row.to[assignment]));
    return hash == NO_NUMBER ? 1 : hash;
  }

  /**
   * @throws FileFault when there are more groups than may be
   */
  void requireAtMost(int groups) {
    if (cube.size() > groups) {
      throw new FileFault("too-many-groups", "at most " + groups + " different groups of people");
    }
  }

  Cube cube() {
    return cube;
  }
}
