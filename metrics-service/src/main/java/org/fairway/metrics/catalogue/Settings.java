package org.fairway.metrics.catalogue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fairway.metrics.reference.StaffSurvey;

/**
 * What of a definition moves from year to year and is no part of its arithmetic. All of it is data
 * of an edition; what an indicator does not use is empty.
 *
 * @param within the people it is about, as dimensions; empty for everybody
 * @param by for a profile: the dimensions it may be made by, the finest first
 * @param splits further breakdowns, where facts have them: {@code SECTION}, {@code POSTS}, {@code
 *     INTERNATIONAL_RECRUITS}
 * @param lower bands of the lower tier, for disparity
 * @param upper bands of the upper tier, for disparity
 * @param survey whose answers it takes, a name of {@link StaffSurvey}; null for none
 * @param questions of that survey, as numbered that year; not in the file of an edition, which
 *     holds for many surveys, but in {@link StaffSurvey}
 * @param seriesBreaks periods that must not be compared with those before
 * @param watchReversal whether groups that change sides against last year are worth a warning
 * @param remainder which quarters of the pay range take those left over when staff is divided by 4
 * @param ratings words for a total score, the lowest first
 * @param ofWhich lines about a part of the people of another line, never added to it
 */
public record Settings(
    Map<String, String> within,
    List<String> by,
    List<String> splits,
    List<String> lower,
    List<String> upper,
    String survey,
    List<String> questions,
    List<SeriesBreak> seriesBreaks,
    boolean watchReversal,
    Remainder remainder,
    List<RatingBand> ratings,
    List<OfWhich> ofWhich) {

  /** Nothing special. */
  public static final Settings NONE =
      new Settings(null, null, null, null, null, null, null, null, false, null, null, null);

  public Settings {
    within = within == null ? Map.of() : new TreeMap<>(within);
    by = by == null ? List.of() : List.copyOf(by);
    splits = splits == null ? List.of() : List.copyOf(splits);
    lower = lower == null ? List.of() : List.copyOf(lower);
    upper = upper == null ? List.of() : List.copyOf(upper);
    questions = questions == null ? List.of() : List.copyOf(questions);
    seriesBreaks = seriesBreaks == null ? List.of() : List.copyOf(seriesBreaks);
    ratings = ratings == null ? List.of() : List.copyOf(ratings);
    ofWhich = ofWhich == null ? List.of() : List.copyOf(ofWhich);
  }

  /** The same with the numbers that a survey gave the questions. */
  Settings asking(List<String> numbers) {
    return new Settings(
        within,
        by,
        splits,
        lower,
        upper,
        survey,
        numbers,
        seriesBreaks,
        watchReversal,
        remainder,
        ratings,
        ofWhich);
  }
}
