package org.fairway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.UUID;
import org.fairway.client.Etag;
import org.fairway.client.metrics.FunnelStage;
import org.fairway.client.pathway.AttemptResult;
import org.fairway.client.pathway.DestinationEmployment;
import org.fairway.client.pathway.DestinationKind;
import org.fairway.client.pathway.Enrolment;
import org.fairway.client.pathway.EnrolmentsApi;
import org.fairway.client.pathway.InterimRole;
import org.fairway.client.pathway.InterimRoleState;
import org.fairway.client.pathway.OpenRegistration;
import org.fairway.client.pathway.ProgrammeStream;
import org.fairway.client.pathway.RecordDestination;
import org.fairway.client.pathway.RecordRegistrationStep;
import org.fairway.client.pathway.Registration;
import org.fairway.client.pathway.RegistrationStanding;
import org.fairway.client.pathway.RegistrationStep;
import org.fairway.client.pathway.Regulator;
import org.fairway.client.pathway.Verdict;
import org.fairway.client.referral.ConsentPurpose;
import org.fairway.client.referral.PartnerKind;
import org.fairway.client.referral.PathwayType;
import org.fairway.client.referral.Referral;
import org.junit.jupiter.api.Test;

/**
 * A nurse who qualified overseas: step by step to her PIN, with a test that had run out before and
 * is passed again, at work as a support worker meanwhile, then as a registered nurse.
 */
class OverseasNurseJourneyTest {
  private static final String TYPE = "OVERSEAS_QUALIFIED_REGISTRATION";

  private final CareSystem care = new CareSystem();
  private final Referrer organisation = care.referrer(PartnerKind.REFUGEE_ORGANISATION);
  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
  private final LocalDate first = today.minusDays(300);
  private UUID id;

  @Test
  void aNurseComesToHerPinAndIntoWork() {
    // Given
    Enrolment enrolment = begun();
    id = enrolment.getId();
    care.coordinator
        .registrations()
        .openRegistration(id, As.key(), new OpenRegistration().regulator(Regulator.NMC));
    // When
    passed("ELIGIBILITY", first, null);
    passed("ENGLISH", first.plusDays(10), today.plusDays(400));
    passed("HEALTH_AND_CHARACTER", first.plusDays(20), null);
    passed("CBT", first.plusDays(30), first.plusDays(90));
    supports();
    // Then: the test ran out, what comes after it waits
    assertThat(standing("CBT")).isEqualTo(RegistrationStanding.EXPIRED);
    assertThat(standing("OSCE")).isEqualTo(RegistrationStanding.BLOCKED);
    As.refused(409, "step-out-of-order", () -> passed("OSCE", today.minusDays(20), today));
    // When
    passed("CBT", today.minusDays(30), today.plusDays(700));
    passed("OSCE", today.minusDays(20), today.plusDays(700));
    passed("PIN", today.minusDays(5), null);
    // Then
    Registration registered = registration();
    assertThat(registered.getRegisteredOn()).isEqualTo(today.minusDays(5));
    assertThat(registered.getVerdict()).isEqualTo(Verdict.PASS);
    assertThat(registered.getSteps().stream().map(RegistrationStep::getStanding))
        .containsOnly(RegistrationStanding.DONE);
    worksAsANurse(enrolment);
  }

  private Enrolment begun() {
    UUID person = organisation.enter(organisation.somebody(33, "REFUGEE"));
    organisation.consents(person, ConsentPurpose.REFERRAL);
    Referral referral = organisation.refer(person, PathwayType.OVERSEAS_QUALIFIED_REGISTRATION);
    care.programme(
        ProgrammeStream.OVERSEAS_QUALIFIED,
        org.fairway.client.pathway.PathwayType.OVERSEAS_QUALIFIED_REGISTRATION,
        "REFUGEE");
    care.accept(referral);
    return care.begin(care.enrolment(referral), first);
  }

  private void passed(String step, LocalDate on, LocalDate until) {
    care.coordinator
        .registrations()
        .recordRegistrationStep(
            id,
            As.key(),
            new RecordRegistrationStep()
                .step(step)
                .result(AttemptResult.PASSED)
                .doneOn(on)
                .evidence("E-" + step)
                .expiresOn(until));
  }

  private void supports() {
    String tag =
        Etag.of(care.coordinator.registrations().getRegistrationWithHttpInfo(id, null, null));
    care.coordinator
        .registrations()
        .setInterimRole(
            id,
            tag,
            new InterimRole().role(InterimRoleState.STARTED).since(first.plusDays(40)).band("3"));
  }

  private Registration registration() {
    return care.coordinator.registrations().getRegistration(id, null, null);
  }

  private RegistrationStanding standing(String step) {
    return registration().getSteps().stream()
        .filter(each -> each.getStep().equals(step))
        .map(RegistrationStep::getStanding)
        .findFirst()
        .orElseThrow();
  }

  private void worksAsANurse(Enrolment enrolment) {
    care.on(today.minusDays(2), enrolment, EnrolmentsApi::completeEnrolment);
    care.coordinator
        .outcomes()
        .recordDestination(
            id,
            As.key(),
            new RecordDestination()
                .kind(DestinationKind.PAID_16_HOURS_OR_MORE)
                .beganOn(today.minusDays(1))
                .employment(
                    new DestinationEmployment().employer("RNA").weeklyHours("37.50").band("5")));
    care.awaitChain(TYPE, EnumSet.range(FunnelStage.REFERRED, FunnelStage.STARTED));
  }
}
