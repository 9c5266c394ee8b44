package org.fairway.metrics.snapshot;

import java.time.LocalDate;
import java.util.List;

/**
 * What a file came to.
 *
 * @param date the day it is about; null when no line told it
 * @param rows lines that hold people
 * @param cube counts; meaningless when there are errors
 * @param errors the first 1,000
 * @param errorCount all of them
 * @param extraColumns columns that were ignored
 */
record FoldResult(
    LocalDate date,
    long rows,
    Cube cube,
    List<ImportError> errors,
    long errorCount,
    List<String> extraColumns) {

  boolean isGood() {
    return errorCount == 0;
  }
}
