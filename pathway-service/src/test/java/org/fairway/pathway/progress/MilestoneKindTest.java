package org.fairway.pathway.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairway.pathway.programme.PathwayType;
import org.fairway.pathway.support.Refusal;
import org.junit.jupiter.api.Test;

class MilestoneKindTest {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

  private static Map<MilestoneKind, LocalDate> on(LocalDate day, MilestoneKind... reached) {
    return Stream.of(reached).collect(Collectors.toMap(kind -> kind, kind -> day));
  }

  private static void passes(MilestoneKind kind, PathwayType pathway, MilestoneKind... reached) {
    assertThatCode(() -> kind.check(pathway, DAY, on(DAY, reached))).doesNotThrowAnyException();
  }

  private static void fails(
      String code, MilestoneKind kind, PathwayType pathway, MilestoneKind... reached) {
    assertThatThrownBy(() -> kind.check(pathway, DAY, on(DAY, reached)))
        .isInstanceOf(Refusal.class)
        .extracting(e -> ((Refusal) e).code())
        .isEqualTo(code);
  }

  @Test
  void theGatewayIsOfApprenticeshipsAndComesBeforeTheAssessment() {
    passes(MilestoneKind.GATEWAY, PathwayType.APPRENTICESHIP);
    fails("other-pathway-type", MilestoneKind.GATEWAY, PathwayType.T_LEVEL_PLACEMENT);
    fails("gateway-missing", MilestoneKind.ASSESSMENT_PASSED, PathwayType.APPRENTICESHIP);
    passes(MilestoneKind.ASSESSMENT_PASSED, PathwayType.APPRENTICESHIP, MilestoneKind.GATEWAY);
  }

  @Test
  void theCertificateOfTLevelsNeedsThePlacement() {
    PathwayType placement = PathwayType.T_LEVEL_PLACEMENT;
    fails("placement-missing", MilestoneKind.CERTIFICATE_AWARDED, placement);
    fails(
        "placement-missing",
        MilestoneKind.CERTIFICATE_AWARDED,
        placement,
        MilestoneKind.INDUCTION_COMPLETED);
    passes(MilestoneKind.CERTIFICATE_AWARDED, placement, MilestoneKind.PLACEMENT_COMPLETED);
    passes(MilestoneKind.CERTIFICATE_AWARDED, PathwayType.BOOTCAMP);
  }

  @Test
  void eachIsReachedOnceButRotationsMoreOften() {
    fails(
        "reached-already",
        MilestoneKind.GATEWAY,
        PathwayType.APPRENTICESHIP,
        MilestoneKind.GATEWAY);
    passes(
        MilestoneKind.ROTATION_COMPLETED,
        PathwayType.SUPPORTED_INTERNSHIP,
        MilestoneKind.ROTATION_COMPLETED);
  }

  @Test
  void whatComesFirstIsReachedNoLaterThanWhatFollows() {
    PathwayType placement = PathwayType.T_LEVEL_PLACEMENT;
    PathwayType trade = PathwayType.APPRENTICESHIP;
    assertThat(refused(MilestoneKind.CERTIFICATE_AWARDED, placement, 1))
        .isEqualTo("placement-missing");
    assertThat(refused(MilestoneKind.ASSESSMENT_PASSED, trade, 1)).isEqualTo("gateway-missing");
    for (int days : new int[] {0, -1}) {
      assertThat(refused(MilestoneKind.CERTIFICATE_AWARDED, placement, days)).isNull();
      assertThat(refused(MilestoneKind.ASSESSMENT_PASSED, trade, days)).isNull();
    }
  }

  /** With what has to come first so many days after it: the code, or null. */
  private static String refused(MilestoneKind kind, PathwayType pathway, int days) {
    Map<MilestoneKind, LocalDate> reached =
        on(DAY.plusDays(days), MilestoneKind.PLACEMENT_COMPLETED, MilestoneKind.GATEWAY);
    Refusal why = catchThrowableOfType(Refusal.class, () -> kind.check(pathway, DAY, reached));
    return why == null ? null : why.code();
  }
}
