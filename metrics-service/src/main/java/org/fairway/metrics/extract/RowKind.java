package org.fairway.metrics.extract;

/**
 * All that the judgement of a row depends on, in one number: rows of one kind are judged alike.
 * Made of what each column has, by putting the parts together with {@code or}. The time that
 * somebody works is in it too, and no part of the kind.
 */
final class RowKind {

  private static final int CLINICAL = 0;
  private static final int BAND = 4;
  private static final int GRADE = 10;
  private static final int BOARD_ROLE = 14;
  private static final int BOARD_VOTING = 16;
  private static final int EMPLOYMENT = 18;
  private static final int STAFF_GROUP = 20;
  private static final int MANAGER = 23;
  private static final int HOURS = 25;
  private static final int FAULT = 27;
  private static final int DAY = 28;
  private static final int FTE = 44;

  private static final int CLINICAL_BITS = 3;
  private static final int BAND_BITS = 5;
  private static final int GRADE_BITS = 3;

  private static final long DAYS = (1L << (FTE - DAY)) - 1;
  private static final long KIND = (1L << FTE) - 1;
  private static final long NO_GRADE = 1L << (GRADE + GRADE_BITS);

  private RowKind() {}

  /**
   * What a column adds.
   *
   * @param number what it has; below zero a fault
   * @param blank whether it has nothing
   */
  static long part(EsrColumn column, int number, boolean blank) {
    if (number < 0 || (column == EsrColumn.SNAPSHOT_DATE && number > DAYS)) {
      return 1L << FAULT;
    }
    return switch (column) {
      case CLINICAL -> bits(number, blank, CLINICAL, CLINICAL_BITS);
      case BAND -> bits(number, blank, BAND, BAND_BITS);
      case MEDICAL_GRADE -> bits(number, blank, GRADE, GRADE_BITS);
      case BOARD_ROLE -> (long) number << BOARD_ROLE;
      case BOARD_VOTING -> (long) number << BOARD_VOTING;
      case EMPLOYMENT_TYPE -> (long) number << EMPLOYMENT;
      case STAFF_GROUP -> (long) number << STAFF_GROUP;
      case SENIOR_MEDICAL_MANAGER -> (long) number << MANAGER;
      case SNAPSHOT_DATE -> (long) number << DAY;
      case FTE -> (long) hours(number) << HOURS | (long) number << FTE;
      default -> 0;
    };
  }

  private static long bits(int number, boolean blank, int from, int bits) {
    return (long) number << from | (blank ? 1L << (from + bits) : 0);
  }

  /** None told, none at all, some, or more than one can. */
  private static int hours(int number) {
    if (number <= 1) {
      return number;
    }
    return number > Meanings.FULL_TIME + 1 ? 3 : 2;
  }

  /** The kind by itself; never 0 of a row without fault, which has a day. */
  static long of(long parts) {
    return parts & KIND;
  }

  /** What the column of full-time equivalents has. */
  static int fte(long parts) {
    return (int) (parts >>> FTE);
  }

  static boolean hasGrade(long parts) {
    return (parts & NO_GRADE) == 0;
  }
}
