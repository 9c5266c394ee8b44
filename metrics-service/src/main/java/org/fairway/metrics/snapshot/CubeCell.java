package org.fairway.metrics.snapshot;

/**
 * A group of people that are counted together; an empty text for what does not apply.
 *
 * @param measure HEADCOUNT, BANK_HEADCOUNT or BOARD_MEMBERS
 */
record CubeCell(
    String measure,
    String clinical,
    String band,
    String medicalGrade,
    String ethnicCode,
    String disability,
    String sex,
    String ageBand,
    String boardRole,
    String boardVoting) {

  static final String HEADCOUNT = "HEADCOUNT";
  static final String BANK = "BANK_HEADCOUNT";
  static final String BOARD = "BOARD_MEMBERS";

  CubeCell counting(String other) {
    return new CubeCell(
        other,
        clinical,
        band,
        medicalGrade,
        ethnicCode,
        disability,
        sex,
        ageBand,
        boardRole,
        boardVoting);
  }
}
