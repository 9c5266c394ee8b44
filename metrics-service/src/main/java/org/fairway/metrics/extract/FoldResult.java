package org.fairway.metrics.extract;

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
 * @param absentColumns known columns that the file has not
 * @param oddities combinations that can hardly be
 * @param allAssignmentsCompared false when there were too many to find each that comes twice
 */
public record FoldResult(
    LocalDate date,
    long rows,
    Cube cube,
    List<ImportError> errors,
    long errorCount,
    List<String> extraColumns,
    List<EsrColumn> absentColumns,
    Oddities oddities,
    boolean allAssignmentsCompared) {

  public boolean isGood() {
    return errorCount == 0;
  }

  /** The same, refused for one more reason. */
  public FoldResult refused(ImportError error) {
    ErrorList all = new ErrorList();
    errors.forEach(all::add);
    all.add(error);
    return new FoldResult(
        date,
        rows,
        cube,
        all.first(),
        errorCount + 1,
        extraColumns,
        absentColumns,
        oddities,
        allAssignmentsCompared);
  }
}
