package org.fairway.pathway.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.pathway.enrolment.EnrolmentMove.ACCEPT;
import static org.fairway.pathway.enrolment.EnrolmentMove.ACTIVATE;
import static org.fairway.pathway.enrolment.EnrolmentMove.COMPLETE;
import static org.fairway.pathway.enrolment.EnrolmentMove.ENROL;
import static org.fairway.pathway.enrolment.EnrolmentMove.NOT_START;
import static org.fairway.pathway.enrolment.EnrolmentMove.OFFER;
import static org.fairway.pathway.enrolment.EnrolmentMove.PAUSE;
import static org.fairway.pathway.enrolment.EnrolmentMove.RESUME;
import static org.fairway.pathway.enrolment.EnrolmentMove.WITHDRAW;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.fairway.pathway.programme.PathwayType;
import org.junit.jupiter.api.Test;

/** The codes of every state that an enrolment can end or stand in, and of every pathway. */
class IlrTest {
  private static final LocalDate DAY = LocalDate.of(2025, 9, 1);
  private static final EnrolmentMove[] TO_THE_FIRST_DAY = {OFFER, ACCEPT, ENROL, ACTIVATE};

  private static Course after(EnrolmentMove... moves) {
    Course course = new Course();
    for (EnrolmentMove move : moves) {
      course.move(move, Set.of("coordinator"), LeavingReason.OTHER, DAY, true);
    }
    return course;
  }

  private static Course begun(EnrolmentMove... moves) {
    Course course = after(TO_THE_FIRST_DAY);
    for (EnrolmentMove move : moves) {
      course.move(move, Set.of("coordinator"), LeavingReason.OTHER, DAY, true);
    }
    return course;
  }

  private static String codes(Course course) {
    return Ilr.of(course, PathwayType.APPRENTICESHIP)
        .map(
            ilr ->
                ilr.completionStatus()
                    + " "
                    + IlrCodes.label("CompStatus", ilr.completionStatus())
                    + (ilr.outcome() == null
                        ? ""
                        : ", " + ilr.outcome() + " " + IlrCodes.label("Outcome", ilr.outcome())))
        .orElse("none");
  }

  @Test
  void everyStateHasItsCodes() {
    String none = ", 3 No achievement";
    assertThat(codes(after())).isEqualTo("none");
    assertThat(codes(after(OFFER, ACCEPT, ENROL))).isEqualTo("none");
    assertThat(codes(after(OFFER, ACCEPT, ENROL, NOT_START))).isEqualTo("none");
    assertThat(codes(after(OFFER, ACCEPT, ENROL, WITHDRAW)))
        .as("before the first day there was no learning to withdraw from")
        .isEqualTo("none");
    assertThat(codes(begun())).isEqualTo("1 Continuing");
    assertThat(codes(begun(PAUSE)))
        .isEqualTo("6 Temporarily withdrawn (agreed break in learning)" + none);
    assertThat(codes(begun(PAUSE, RESUME))).isEqualTo("1 Continuing");
    assertThat(codes(begun(WITHDRAW))).isEqualTo("3 Withdrawn" + none);
    assertThat(codes(begun(PAUSE, WITHDRAW))).isEqualTo("3 Withdrawn" + none);
  }

  @Test
  void whatIsCompletedHasTheOutcomeThatIsKnown() {
    Course course = begun(COMPLETE);
    assertThat(codes(course)).isEqualTo("2 Completed, 8 Complete, result not yet known");
    Map.of(
            Achievement.ACHIEVED, "1 Achieved",
            Achievement.PARTLY_ACHIEVED, "2 Partial achievement",
            Achievement.NOT_ACHIEVED, "3 No achievement",
            Achievement.NOT_YET_KNOWN, "8 Complete, result not yet known")
        .forEach(
            (what, outcome) -> {
              course.achieved(what);
              assertThat(codes(course)).isEqualTo("2 Completed, " + outcome);
            });
    assertThat(Achievement.values()).hasSize(4);
  }

  @Test
  void onlyPathwaysOfTheRecordHaveAProgrammeType() {
    Map<PathwayType, String> types = new TreeMap<>();
    for (PathwayType pathway : PathwayType.values()) {
      Optional<Ilr> ilr = Ilr.of(begun(), pathway);
      Optional.ofNullable(ilr.orElseThrow().programmeType())
          .ifPresent(code -> types.put(pathway, IlrCodes.label("ProgType", code)));
    }
    assertThat(types)
        .isEqualTo(
            Map.of(
                PathwayType.APPRENTICESHIP, "Apprenticeship standard",
                PathwayType.T_LEVEL_PLACEMENT, "T Level",
                PathwayType.BOOTCAMP, "Bootcamp"));
  }
}
