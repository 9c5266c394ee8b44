package org.fairway.metrics.extract;

import java.util.ArrayList;
import java.util.List;

/** What is known of one file so far. For the thread that reads it; rows may be judged by others. */
final class Folding {

  private static final int AHEAD = 128;

  private final String organisation;
  private final Settings settings;
  private final ErrorList errors = new ErrorList();
  private final Oddities oddities = new Oddities();
  private final SnapshotDay day = new SnapshotDay();
  private final Values values = new Values();
  private final AssignmentNumbers numbers;
  private final List<RowFold> folds = new ArrayList<>();
  private EsrHeader header;
  private long rows;
  private long lines;

  Folding(String organisation, Settings settings) {
    this.organisation = organisation;
    this.settings = settings;
    this.numbers = new AssignmentNumbers(settings.limits().assignments());
  }

  Limits limits() {
    return settings.limits();
  }

  /** Null until there was one. */
  EsrHeader header() {
    return header;
  }

  /** What the column at a place, from 0, is called in errors. */
  String column(int place) {
    return header == null ? EsrHeader.number(place) : header.name(place);
  }

  /** Takes the header; false when nothing can be counted under it. */
  boolean takeHeader(List<String> names, long line) {
    header = new EsrHeader(names, line, settings.headers(), limits().columns(), errors);
    return errors.count() == 0;
  }

  /** For one more thread, or for a first one. */
  RowFold newRowFold() {
    RowFold fold = new RowFold(header, organisation, day, values);
    folds.add(fold);
    return fold;
  }

  /** For how many threads there are row folds. */
  int folds() {
    return folds.size();
  }

  SnapshotDay day() {
    return day;
  }

  ErrorList errors() {
    return errors;
  }

  Oddities oddities() {
    return oddities;
  }

  /** Lines of the pieces that were added. */
  long lines() {
    return lines;
  }

  long rows() {
    return rows;
  }

  /** Adds what a piece came to, after those before it in the file. */
  void add(Piece piece) {
    for (int line = 0; line < piece.lines(); line++) {
      if (line % AHEAD == 0) {
        piece.prepare(numbers, line, Math.min(line + AHEAD, piece.lines()));
      }
      if (isKnown(piece.assignment(line))) {
        tellTwice(line, piece.errors());
      }
    }
    errors.addAll(piece.errors(), lines + 1);
    oddities.addAll(piece.oddities(), lines + 1);
    rows += piece.rows();
    lines += piece.lines();
  }

  /** Adds a row that did not come in a piece, after those before it. */
  void addRow(long assignment, long line) {
    rows++;
    if (isKnown(assignment)) {
      tellTwice(line, errors);
    }
  }

  private boolean isKnown(long assignment) {
    return assignment != 0 && !numbers.add(assignment);
  }

  private static void tellTwice(long line, ErrorList to) {
    String column = EsrColumn.ASSIGNMENT_ID.header();
    to.add(line, column, "assignment-twice", "a line above has the same assignment");
  }

  FoldResult result() {
    Cube cube = new Cube(values);
    if (errors.count() == 0) {
      folds.forEach(fold -> cube.addAll(fold.cube()));
    }
    return new FoldResult(
        day.date(),
        rows,
        cube,
        errors.first(),
        errors.count(),
        header == null ? List.of() : header.extra(),
        header == null ? List.of() : header.absent(),
        oddities,
        !numbers.isFull());
  }
}
