package org.fairway.metrics.extract;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.LongConsumer;

/** Takes rows that a library has split: the first is the header if there was none before. */
final class Records {

  private static final int TELL_EVERY = 4096;

  private final Folding folding;
  private final LongConsumer progress;
  private RowFold rows;
  private Fields fields;

  Records(Folding folding, LongConsumer progress) {
    this.folding = folding;
    this.progress = progress;
  }

  /** Takes the next row; false when there is no use in reading on. */
  boolean take(long line, List<String> values) {
    if (folding.header() == null) {
      return isWhole(line, values) && folding.takeHeader(values, line);
    }
    if (rows == null) {
      rows = folding.newRowFold();
      fields = new Fields(new byte[1024], folding.header().width());
    }
    boolean whole = isWhole(line, values);
    if (whole) {
      fill(values);
      folding.addRow(rows.fold(fields, line, folding.errors(), folding.oddities()), line);
      rows.requireAtMost(folding.limits().groups());
    }
    if (folding.rows() % TELL_EVERY == 0) {
      progress.accept(folding.rows());
    }
    return whole;
  }

  /** Whether every field is made of letters only. */
  private boolean isWhole(long line, List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      String value = values.get(i);
      for (int j = 0; j < value.length(); j++) {
        char letter = value.charAt(j);
        if (letter < ' ' && letter != '\n' && letter != '\r' && letter != '\t') {
          tell(line, i, "character-forbidden", "a control character, such as in a binary file");
          return false;
        }
        if (letter == GuessingReader.BROKEN) {
          tell(
              line,
              i,
              "encoding-mixed",
              "not in the encoding of the text before; send UTF-8, UTF-16 or Windows-1252, and one of them");
          return false;
        }
      }
    }
    return true;
  }

  private void tell(long line, int place, String code, String detail) {
    folding.errors().add(line, folding.column(place), code, detail);
  }

  private void fill(List<String> values) {
    fields.clear();
    int most = 0;
    for (String value : values) {
      most += value.length() * 3;
    }
    if (fields.bytes.length < most + Piece.PADDING) {
      fields.bytes = new byte[most * 2 + Piece.PADDING];
    }
    int at = 0;
    for (String value : values) {
      int end = put(value, at);
      fields.add(at, end);
      at = end;
    }
  }

  private int put(String value, int from) {
    int at = from;
    for (int i = 0; i < value.length(); i++) {
      char letter = value.charAt(i);
      if (letter >= 0x80) {
        byte[] all = value.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(all, 0, fields.bytes, from, all.length);
        return from + all.length;
      }
      fields.bytes[at++] = (byte) letter;
    }
    return at;
  }
}
