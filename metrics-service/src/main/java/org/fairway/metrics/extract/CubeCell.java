package org.fairway.metrics.extract;

/**
 * A group of people that are counted together; an empty text for what does not apply.
 *
 * @param measure HEADCOUNT, BANK_HEADCOUNT or BOARD_MEMBERS
 */
@SuppressWarnings("EnumOrdinal") // places in arrays that live no longer than the process
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

  static CubeCell of(long key, Values values) {
    String[] texts = new String[Axis.values().length];
    for (Axis axis : Axis.values()) {
      texts[axis.ordinal()] = values.text(axis, axis.of(key));
    }
    return new CubeCell(
        texts[0], texts[1], texts[2], texts[3], texts[4], texts[5], texts[6], texts[7], texts[8],
        texts[9], texts[10]);
  }
}
