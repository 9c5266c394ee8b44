package org.fairway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.fairway.client.metrics.FunnelStage;
import org.fairway.client.pathway.CareerRung;
import org.fairway.client.pathway.DevelopmentActivity;
import org.fairway.client.pathway.Employment;
import org.fairway.client.pathway.Enrolment;
import org.fairway.client.pathway.ProgrammeStream;
import org.fairway.client.pathway.RecordDevelopmentSession;
import org.fairway.client.pathway.RecordEmployment;
import org.fairway.client.pathway.RecordWorkCheck;
import org.fairway.client.referral.ConsentPurpose;
import org.fairway.client.referral.PartnerKind;
import org.fairway.client.referral.PathwayType;
import org.fairway.client.referral.Referral;
import org.junit.jupiter.api.Test;

/** Somebody in post in band 2, with career coaching up the ladder to band 4. */
class CareerLadderJourneyTest {
  private static final String TYPE = "CAREER_COACHING";

  private final CareSystem care = new CareSystem();
  private final Referrer union = care.referrer(PartnerKind.COMMUNITY_GROUP);
  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

  @Test
  void aSupportWorkerBecomesANursingAssociate() {
    // Given
    UUID enrolment = coached();
    UUID work =
        care.coordinator
            .employments()
            .recordEmployment(
                enrolment,
                As.key(),
                new RecordEmployment()
                    .employer("RNA")
                    .startedOn(today.minusYears(3))
                    .weeklyHours("37.50")
                    .band("2"))
            .getId();
    stands(work, CareerRung.HEALTHCARE_SUPPORT_WORKER, CareerRung.SENIOR_HEALTHCARE_SUPPORT_WORKER);
    // When
    session(enrolment);
    band(work, today.minusDays(200), "3");
    // Then
    stands(work, CareerRung.SENIOR_HEALTHCARE_SUPPORT_WORKER, CareerRung.NURSING_ASSOCIATE);
    // When
    band(work, today.minusDays(10), "4");
    // Then
    stands(work, CareerRung.NURSING_ASSOCIATE, CareerRung.REGISTERED_NURSE);
    Set<FunnelStage> reached = EnumSet.range(FunnelStage.REFERRED, FunnelStage.IN_WORK_26_WEEKS);
    reached.add(FunnelStage.MOVED_UP_A_BAND);
    care.awaitChain(TYPE, reached);
    Wire.await(work.toString(), "org.fairway.employment.progressed.v1");
  }

  private UUID coached() {
    UUID person = union.enter(union.somebody(28, "LONE_PARENT"));
    union.consents(person, ConsentPurpose.REFERRAL);
    Referral referral = union.refer(person, PathwayType.CAREER_COACHING);
    care.programme(
        ProgrammeStream.PROGRESSION,
        org.fairway.client.pathway.PathwayType.CAREER_COACHING,
        "LONE_PARENT");
    care.accept(referral);
    Enrolment enrolment = care.begin(care.enrolment(referral), today.minusDays(300));
    return enrolment.getId();
  }

  private void session(UUID enrolment) {
    care.coordinator
        .development()
        .recordDevelopmentSession(
            enrolment,
            As.key(),
            new RecordDevelopmentSession()
                .activity(DevelopmentActivity.CAREER_PLAN)
                .heldOn(today.minusDays(250))
                .minutes(60)
                .note(care.entered.text("Wants to become a nurse.")));
    assertThat(care.coordinator.development().listDevelopmentSessions(enrolment).getItems())
        .hasSize(1);
  }

  private void band(UUID work, LocalDate on, String band) {
    care.coordinator
        .employments()
        .recordWorkCheck(
            work, As.key(), new RecordWorkCheck().checkedOn(on).inWork(true).band(band));
  }

  private void stands(UUID work, CareerRung step, CareerRung next) {
    Employment seen = care.coordinator.employments().getEmployment(work, null);
    assertThat(seen.getRung()).isEqualTo(step);
    assertThat(seen.getNextRung()).isEqualTo(next);
  }
}
