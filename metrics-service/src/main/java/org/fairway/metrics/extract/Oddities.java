package org.fairway.metrics.extract;

/** How often each oddity came, and where first. */
@SuppressWarnings("EnumOrdinal") // places in arrays that live no longer than the process
public final class Oddities {

  private static final int KINDS = Oddity.values().length;

  private final long[] counts = new long[KINDS];
  private final long[] firstLines = new long[KINDS];
  private long all;

  void add(Oddity oddity, long line) {
    all++;
    if (counts[oddity.ordinal()]++ == 0) {
      firstLines[oddity.ordinal()] = line;
    }
  }

  /** Adds those of a later piece, whose lines are counted from 0. */
  void addAll(Oddities piece, long firstLine) {
    for (int i = 0; i < KINDS; i++) {
      if (counts[i] == 0 && piece.counts[i] > 0) {
        firstLines[i] = piece.firstLines[i] + firstLine;
      }
      counts[i] += piece.counts[i];
    }
    all += piece.all;
  }

  /** How many there are of all kinds. */
  long all() {
    return all;
  }

  public long count(Oddity oddity) {
    return counts[oddity.ordinal()];
  }

  /** The line of the first; 0 when there is none. */
  public long firstLine(Oddity oddity) {
    return firstLines[oddity.ordinal()];
  }
}
