package org.fairway.metrics.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;

/** Folds a text for as long as it is plain, and leaves the rest to the library. */
final class PlainText {

  private final Folding folding;
  private final LongConsumer progress;
  private final PlainScan scan = new PlainScan();
  private final Utf8 utf8 = new Utf8();
  private boolean sureOfUtf8;
  private boolean countable = true;

  /**
   * @param sureOfUtf8 whether the text says by its mark that it is UTF-8
   * @param progress told the rows so far, now and then
   */
  PlainText(Folding folding, boolean sureOfUtf8, LongConsumer progress) {
    this.folding = folding;
    this.sureOfUtf8 = sureOfUtf8;
    this.progress = progress;
  }

  void fold(InputStream in) throws IOException {
    Pieces pieces = new Pieces(in);
    try (Team team = new Team(folding)) {
      Piece piece = team.piece();
      while (pieces.next(piece)) {
        if (!isPlain(piece)) {
          team.finish();
          GuessingReader rest = new GuessingReader(pieces.from(piece), sureOfUtf8);
          new LibraryText(folding, progress).fold(rest);
          return;
        }
        int from = folding.header() == null ? header(piece) : 0;
        if (!countable) {
          return;
        }
        if (folding.header() == null) {
          folding.add(piece);
        } else {
          team.fold(piece, from);
        }
        progress.accept(folding.rows());
        piece = team.piece();
      }
      team.finish();
    }
  }

  private boolean isPlain(Piece piece) {
    if (piece.length == 0 || !scan.isPlain(piece)) {
      return false;
    }
    if (scan.isAscii()) {
      return true;
    }
    boolean valid = utf8.isValid(piece.bytes, 0, piece.length);
    sureOfUtf8 |= valid && hasLetterBeyondAscii(piece);
    return valid;
  }

  private static boolean hasLetterBeyondAscii(Piece piece) {
    for (int i = 0; i < piece.length; i++) {
      if (piece.bytes[i] < 0) {
        return true;
      }
    }
    return false;
  }

  /** Reads the header off the first line that is not empty; where the next one begins. */
  private int header(Piece piece) {
    int begin = 0;
    while (begin < piece.length) {
      int end = begin;
      while (piece.bytes[end] != '\n') {
        end++;
      }
      piece.skipLine();
      String line = new String(piece.bytes, begin, end - begin, StandardCharsets.UTF_8);
      begin = end + 1;
      if (!line.isEmpty() && !line.equals("\r")) {
        List<String> names = Arrays.asList(line.replace("\r", "").split(",", -1));
        countable = folding.takeHeader(names, piece.lines());
        break;
      }
    }
    return begin;
  }
}
