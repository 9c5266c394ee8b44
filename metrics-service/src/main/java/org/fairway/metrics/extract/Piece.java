package org.fairway.metrics.extract;

import java.util.Arrays;

/**
 * A piece of a text and, once folded, what it came to. Lines are counted from 0 within it. Reused.
 */
final class Piece {

  /** Bytes are read 64 at a time, beyond the end too. */
  static final int PADDING = Long.SIZE;

  final byte[] bytes;
  int length;

  /** Whether it has no byte beyond ASCII, or just behind its end. */
  boolean ascii;

  private long[] assignments = new long[1024];
  private int lines;
  private long rows;
  private ErrorList errors = new ErrorList();
  private Oddities oddities = new Oddities();

  Piece(int size) {
    this.bytes = new byte[size + PADDING];
  }

  int size() {
    return bytes.length - PADDING;
  }

  void begin() {
    lines = 0;
    rows = 0;
    errors = new ErrorList();
    oddities = new Oddities();
  }

  /** A line that is no row. */
  void skipLine() {
    endLine(0);
  }

  /** A row, and the number of its assignment. */
  void endRow(long assignment) {
    rows++;
    endLine(assignment);
  }

  private void endLine(long assignment) {
    if (lines == assignments.length) {
      assignments = Arrays.copyOf(assignments, lines * 2);
    }
    assignments[lines++] = assignment;
  }

  int lines() {
    return lines;
  }

  long rows() {
    return rows;
  }

  /** Tells which assignments are compared next. */
  void prepare(AssignmentNumbers numbers, int fromLine, int toLine) {
    numbers.prepare(assignments, fromLine, toLine);
  }

  /** Number of the assignment on a line; 0 when there is none. */
  long assignment(int line) {
    return assignments[line];
  }

  ErrorList errors() {
    return errors;
  }

  Oddities oddities() {
    return oddities;
  }
}
