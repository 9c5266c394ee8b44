package org.fairway.platform.sheet;

/** Addresses of cells: {@code C7} is column 3, row 7. */
public final class CellName {

  private static final int LETTERS = 26;
  private static final int LONGEST_COLUMN = 4;
  private static final int LONGEST_ROW = 8;

  private CellName() {}

  /** The address of a column and row, both from 1; the row alone for column 0. */
  public static String of(int column, long row) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
      letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
    }
    return letters + (row > 0 ? Long.toString(row) : "");
  }

  /** Column from 1; -1 when the text is no address. */
  static int column(String address) {
    int letters = letters(address);
    if (letters == 0 || letters > LONGEST_COLUMN) {
      return -1;
    }
    int column = 0;
    for (int i = 0; i < letters; i++) {
      column = column * LETTERS + (address.charAt(i) - 'A' + 1);
    }
    return column;
  }

  /** Row from 1; -1 when the text is no address. */
  static long row(String address) {
    String digits = address.substring(letters(address));
    boolean number =
        !digits.isEmpty()
            && digits.length() <= LONGEST_ROW
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Long.parseLong(digits) : -1;
  }

  private static int letters(String address) {
    int letters = 0;
    while (letters < address.length()
        && address.charAt(letters) >= 'A'
        && address.charAt(letters) <= 'Z') {
      letters++;
    }
    return letters;
  }
}
