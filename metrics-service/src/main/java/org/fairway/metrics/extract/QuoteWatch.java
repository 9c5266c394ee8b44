package org.fairway.metrics.extract;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Knows whether the text read so far ends within quotation marks; the CSV library does not mind.
 */
final class QuoteWatch extends FilterReader {

  private enum Place {
    BEGIN,
    PLAIN,
    QUOTED,
    /** Behind a mark that ends the field, or that is the first of two. */
    MARK
  }

  private final Runnable told;
  private Place place = Place.BEGIN;

  /**
   * @param told is run at each reading, also where the library passes over what it reads
   */
  QuoteWatch(Reader in, Runnable told) {
    super(in);
    this.told = told;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] to, int from, int length) throws IOException {
    told.run();
    int read = in.read(to, from, length);
    for (int i = from; i < from + read; i++) {
      place = next(to[i]);
    }
    return read;
  }

  private Place next(char letter) {
    if (letter == '"') {
      return switch (place) {
        case BEGIN, MARK -> Place.QUOTED;
        case QUOTED -> Place.MARK;
        case PLAIN -> Place.PLAIN;
      };
    }
    if (place == Place.QUOTED) {
      return place;
    }
    return letter == ',' || letter == '\n' || letter == '\r' ? Place.BEGIN : Place.PLAIN;
  }

  boolean isOpen() {
    return place == Place.QUOTED;
  }
}
