package org.fairway.metrics.extract;

/**
 * A group of people that are counted together; an empty text for what does not apply.
 *
 * @param measure HEADCOUNT, BANK_HEADCOUNT, BOARD_MEMBERS or SENIOR_MEDICAL_MANAGER: who is on the
 *     board, or such a manager, is in two groups
 */
public record CubeCell(
    String measure,
    String clinical,
    String band,
    String medicalGrade,
    String ethnicCode,
    String disability,
    String sex,
    String ageBand,
    String boardRole,
    String boardVoting,
    String internationalRecruit) {

  public static final String HEADCOUNT = "HEADCOUNT";
  public static final String BANK = "BANK_HEADCOUNT";
  public static final String BOARD = "BOARD_MEMBERS";
  public static final String MANAGER = "SENIOR_MEDICAL_MANAGER";

  private static final Axis[] AXES = Axis.values();

  static CubeCell of(long key, String[][] values) {
    String[] texts = new String[AXES.length];
    for (int i = 0; i < AXES.length; i++) {
      texts[i] = values[i][AXES[i].of(key)];
    }
    return new CubeCell(
        texts[0], texts[1], texts[2], texts[3], texts[4], texts[5], texts[6], texts[7], texts[8],
        texts[9], texts[10]);
  }
}
