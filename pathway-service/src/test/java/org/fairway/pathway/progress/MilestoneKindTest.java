package org.fairway.pathway.progress;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.fairway.pathway.programme.PathwayType;
import org.fairway.pathway.support.Refusal;
import org.junit.jupiter.api.Test;

class MilestoneKindTest {

  private static void passes(MilestoneKind kind, PathwayType pathway, MilestoneKind... reached) {
    assertThatCode(() -> kind.check(pathway, Set.of(reached))).doesNotThrowAnyException();
  }

  private static void fails(
      String code, MilestoneKind kind, PathwayType pathway, MilestoneKind... reached) {
    assertThatThrownBy(() -> kind.check(pathway, Set.of(reached)))
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
}
