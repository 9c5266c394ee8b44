package org.fairway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.fairway.client.ProblemException;
import org.fairway.client.metrics.FunnelGroupBy;
import org.fairway.client.metrics.FunnelStage;
import org.fairway.client.pathway.PathwayType;
import org.fairway.client.pathway.ProgrammeStream;
import org.fairway.client.referral.AgeBand;
import org.fairway.client.referral.ConsentPurpose;
import org.fairway.client.referral.DraftReferral;
import org.fairway.client.referral.Notice;
import org.fairway.client.referral.NoticeKind;
import org.fairway.client.referral.PartnerKind;
import org.fairway.client.referral.Referral;
import org.fairway.client.referral.ReferralMove;
import org.fairway.client.referral.ReferralReason;
import org.fairway.client.referral.ShownStatus;
import org.fairway.platform.testing.Persona;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * What a person takes back half-way stops within a second, also in the services that do not know
 * them; and who sent them learns that it is over, and nothing else.
 */
@Isolated("measures time")
class WithdrawalTest {
  private static final Duration AT_ONCE = Duration.ofSeconds(1);

  private final CareSystem care = new CareSystem();
  private final Referrer partner = care.referrer(PartnerKind.HOMELESSNESS_CHARITY);
  private final As employer =
      new As(Persona.of(care.tenant, "RNA", "employer", "pathways:read", "pathways:write"));

  @Test
  void sharingAndCountingStopWithinASecond() {
    // Given
    UUID person = person();
    Referral referral = accepted(person);
    UUID enrolment = care.enrolment(referral).getId();
    Callable<Boolean> counted =
        () -> care.counted(FunnelGroupBy.ETHNIC_GROUP, "BME", FunnelStage.REFERRED) > 0;
    becomes("counted by ethnic group", counted, true, CareSystem.SOON);
    becomes("seen by its partner", () -> sees(partner.as, enrolment), true, CareSystem.SOON);
    becomes("seen by the employer", () -> sees(employer, enrolment), true, CareSystem.SOON);
    assertThat(partner.sees(referral).getStatus()).isEqualTo(ShownStatus.ACCEPTED);

    // When, then
    partner.takesBack(person, ConsentPurpose.EQUALITY_MONITORING);
    becomes("no longer counted by ethnic group", counted, false, AT_ONCE);
    partner.takesBack(person, ConsentPurpose.SHARE_WITH_EMPLOYER);
    becomes("no longer seen by the employer", () -> sees(employer, enrolment), false, AT_ONCE);
    partner.takesBack(person, ConsentPurpose.SHARE_OUTCOME_WITH_REFERRER);
    assertThat(partner.sees(referral).getStatus()).isEqualTo(ShownStatus.OPEN);
    becomes("no longer seen by its partner", () -> sees(partner.as, enrolment), false, AT_ONCE);

    assertThat(asTheTeamSees(referral).getNote()).isNotBlank();

    // When
    partner.takesBack(person, ConsentPurpose.REFERRAL);
    assertThat(asTheTeamSees(referral).getNote()).as("words about the person").isNull();
    care.coordinator.move(
        referral.getId(),
        api -> api::withdrawReferral,
        new ReferralMove().reason(ReferralReason.CONSENT_WITHDRAWN));
    // Then
    theReferrerLearnsThatItIsOver(referral);
    assertThat(
            care.counted(FunnelGroupBy.SOURCE_TYPE, "HOMELESSNESS_CHARITY", FunnelStage.REFERRED))
        .as("that somebody was referred stays counted")
        .isEqualTo(1);
  }

  private Referral asTheTeamSees(Referral referral) {
    return care.coordinator.referrals().getReferral(referral.getId(), null);
  }

  private UUID person() {
    UUID person = partner.enter(partner.somebody(27, "HOMELESS_OR_AT_RISK"));
    partner.consents(
        person,
        ConsentPurpose.REFERRAL,
        ConsentPurpose.EQUALITY_MONITORING,
        ConsentPurpose.SHARE_WITH_EMPLOYER,
        ConsentPurpose.SHARE_OUTCOME_WITH_REFERRER);
    partner.monitored(person, AgeBand._25_29);
    return person;
  }

  /** To a programme of the employer. */
  private Referral accepted(UUID person) {
    UUID programme =
        care.programme(
            employer,
            ProgrammeStream.EMPLOYABILITY,
            PathwayType.WORK_EXPERIENCE,
            "HOMELESS_OR_AT_RISK");
    return care.accept(
        partner.refer(
            new DraftReferral()
                .personId(person)
                .programmeId(programme)
                .pathwayType(org.fairway.client.referral.PathwayType.WORK_EXPERIENCE)));
  }

  private static boolean sees(As who, UUID enrolment) {
    try {
      return who.enrolments().getEnrolment(enrolment, null) != null;
    } catch (ProblemException e) {
      assertThat(e.getCode()).isEqualTo(404);
      return false;
    }
  }

  private void theReferrerLearnsThatItIsOver(Referral referral) {
    Referral seen = partner.sees(referral);
    assertThat(seen.getStatus()).isEqualTo(ShownStatus.CLOSED);
    assertThat(seen.getReason()).isNull();
    assertThat(seen.getOutcome()).isNull();
    assertThat(partner.told(referral))
        .extracting(Notice::getKind)
        .containsExactly(NoticeKind.CLOSED);
    assertThat(partner.told(referral).get(0).getStatus()).isNull();
  }

  private static void becomes(
      String what, Callable<Boolean> question, boolean answer, Duration within) {
    Awaitility.await(what)
        .pollInterval(Duration.ofMillis(25))
        .atMost(within)
        .until(question, seen -> seen == answer);
  }
}
