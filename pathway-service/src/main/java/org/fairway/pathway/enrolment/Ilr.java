package org.fairway.pathway.enrolment;

import java.util.Optional;
import org.fairway.pathway.programme.PathwayType;

/**
 * An enrolment in the codes of the individualised learner record (ILR). Derived from its status and
 * never kept, so that the two cannot differ.
 *
 * <p>Source: ILR specification, fields CompStatus, Outcome and ProgType; its validation rule
 * CompStatus_06 (2024 to 2025) allows neither "achieved" nor "not yet known" with a withdrawal or a
 * break, and guidance gives "no achievement" for both.
 *
 * @param completionStatus code of CompStatus
 * @param outcome code of Outcome; null while it continues
 * @param programmeType code of ProgType; null where the record has none for this pathway
 */
public record Ilr(String completionStatus, String outcome, String programmeType) {
  private static final String CONTINUING = "1";
  private static final String COMPLETED = "2";
  private static final String WITHDRAWN = "3";
  private static final String BREAK = "6";

  /** Empty before the first day, and for who never had one: there is no learning to report. */
  static Optional<Ilr> of(Course course, PathwayType pathway) {
    if (course.startedOn() == null) {
      return Optional.empty();
    }
    String type = programmeType(pathway);
    String none = Achievement.NOT_ACHIEVED.outcome();
    return Optional.of(
        switch (course.status()) {
          case COMPLETED -> new Ilr(COMPLETED, course.achievement().outcome(), type);
          case WITHDRAWN -> new Ilr(WITHDRAWN, none, type);
          case BREAK -> new Ilr(BREAK, none, type);
          default -> new Ilr(CONTINUING, null, type);
        });
  }

  private static String programmeType(PathwayType type) {
    return switch (type) {
      case APPRENTICESHIP -> "25";
      case T_LEVEL_PLACEMENT -> "31";
      case BOOTCAMP -> "32";
      default -> null;
    };
  }
}
