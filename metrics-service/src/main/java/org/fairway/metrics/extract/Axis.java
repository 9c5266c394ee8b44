package org.fairway.metrics.extract;

/** A dimension of the cube, and the bits of a cell's key that hold its value's number. */
@SuppressWarnings("EnumOrdinal") // places in arrays that live no longer than the process
enum Axis {
  MEASURE("", 3),
  CLINICAL("clinical", 3),
  BAND("band", 5),
  MEDICAL_GRADE("medicalGrade", 3),
  ETHNIC_CODE("ethnicCode", 10),
  DISABILITY("disability", 2),
  SEX("sex", 3),
  AGE_BAND("ageBand", 6),
  BOARD_ROLE("boardRole", 2),
  BOARD_VOTING("boardVoting", 2),
  INTERNATIONAL_RECRUIT("internationalRecruit", 2);

  private static final int[] SHIFTS = shifts();

  private final String dimension;
  private final int bits;

  Axis(String dimension, int bits) {
    this.dimension = dimension;
    this.bits = bits;
  }

  private static int[] shifts() {
    int[] shifts = new int[values().length];
    int next = 0;
    for (Axis axis : values()) {
      shifts[axis.ordinal()] = next;
      next += axis.bits;
    }
    return shifts;
  }

  /** Name of the dimension in the code lists; empty for the measure. */
  String dimension() {
    return dimension;
  }

  int shift() {
    return SHIFTS[ordinal()];
  }

  int mask() {
    return (1 << bits) - 1;
  }

  /** The number that a key holds for this axis; 0 when it does not apply. */
  int of(long key) {
    return (int) (key >>> shift()) & mask();
  }
}
