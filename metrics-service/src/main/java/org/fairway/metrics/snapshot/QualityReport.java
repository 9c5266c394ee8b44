package org.fairway.metrics.snapshot;

import java.time.LocalDate;
import java.util.List;

/**
 * What a good file leaves to be desired.
 *
 * @param snapshotDate the day it is about
 * @param rows lines that hold people
 * @param headcount substantive staff
 * @param bank bank staff, who are counted apart
 * @param board members of the board
 * @param fullTimeEquivalents of the substantive staff; null when the file does not tell
 * @param fields how much is unknown in each field
 * @param combinations that can hardly be
 * @param absentColumns known columns that the file has not
 * @param assignmentsCompared whether each assignment was compared with all before it
 * @param change against the snapshot of the year before; null when there is none
 * @param remarks in words, the weightiest of all this
 */
public record QualityReport(
    LocalDate snapshotDate,
    long rows,
    long headcount,
    long bank,
    long board,
    Double fullTimeEquivalents,
    List<Field> fields,
    List<Combination> combinations,
    List<String> absentColumns,
    Compared assignmentsCompared,
    Change change,
    List<String> remarks) {

  /** How far assignments were compared. */
  public enum Compared {
    ALL,
    /** There were more than are remembered. */
    FIRST_TWO_MILLION,
    /** The file has no such column. */
    NONE
  }

  /**
   * @param supplied whether the file has the column
   * @param unknown substantive staff of whom it is not known
   * @param share of the substantive staff, 0 to 1; null when there is none
   */
  public record Field(String column, boolean supplied, long unknown, Double share) {}

  /**
   * @param code stable, for programs
   * @param count lines
   * @param firstLine where it is found first
   */
  public record Combination(String code, String meaning, long count, long firstLine) {}

  /**
   * @param snapshotDate the day of the year before
   * @param headcount substantive staff then
   * @param difference now less then
   * @param relative difference over then; null when that was 0
   * @param fields what was unknown then
   * @param posts where the number of people has changed, the largest change first, up to 20
   */
  public record Change(
      LocalDate snapshotDate,
      long version,
      long headcount,
      long difference,
      Double relative,
      List<Field> fields,
      List<Post> posts) {}

  /** People on a post, such as {@code CLINICAL/5}, then and now. */
  public record Post(String post, long before, long now) {}
}
