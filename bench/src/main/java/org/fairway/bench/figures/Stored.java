package org.fairway.bench.figures;

/** How many years of an organisation are stored. */
enum Stored {
  /** The year that is asked for, and nothing to compare it with. */
  ONE("one year", 0),
  /** And the year before, which warnings and windows of two years look at. */
  TWO("two years", 1),
  /** And three before that, which no answer about the year looks at. */
  FIVE("five years", 4);

  private final String words;
  private final int earlier;

  Stored(String words, int earlier) {
    this.words = words;
    this.earlier = earlier;
  }

  String words() {
    return words;
  }

  /** Years before the one that is asked for. */
  int earlier() {
    return earlier;
  }

  /** Every third organisation has so many. */
  static Stored of(int place) {
    return values()[place % values().length];
  }
}
