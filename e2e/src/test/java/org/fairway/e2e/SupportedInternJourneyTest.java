package org.fairway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.fairway.client.metrics.FunnelStage;
import org.fairway.client.pathway.AssignJobCoach;
import org.fairway.client.pathway.CoachVisitPlace;
import org.fairway.client.pathway.Destination;
import org.fairway.client.pathway.DestinationEmployment;
import org.fairway.client.pathway.DestinationKind;
import org.fairway.client.pathway.Employment;
import org.fairway.client.pathway.Enrolment;
import org.fairway.client.pathway.EnrolmentsApi;
import org.fairway.client.pathway.IncidentKind;
import org.fairway.client.pathway.IncidentSeverity;
import org.fairway.client.pathway.ProgrammeStream;
import org.fairway.client.pathway.ProgressEntry;
import org.fairway.client.pathway.ProgressKind;
import org.fairway.client.pathway.RecordCoachVisit;
import org.fairway.client.pathway.RecordDestination;
import org.fairway.client.pathway.RecordIncident;
import org.fairway.client.pathway.RecordReview;
import org.fairway.client.pathway.RecordWorkCheck;
import org.fairway.client.pathway.Reminder;
import org.fairway.client.pathway.ReminderKind;
import org.fairway.client.pathway.ReviewKind;
import org.fairway.client.pathway.SustainedState;
import org.fairway.client.pathway.SustainedWork;
import org.fairway.client.pathway.Verdict;
import org.fairway.client.referral.ConsentPurpose;
import org.fairway.client.referral.PartnerKind;
import org.fairway.client.referral.PathwayType;
import org.fairway.client.referral.Referral;
import org.fairway.client.referral.ShownStatus;
import org.junit.jupiter.api.Test;

/** A supported intern with a job coach, who finds paid work of 16 hours and is in it a year on. */
class SupportedInternJourneyTest {
  private static final String TYPE = "SUPPORTED_INTERNSHIP";

  private final CareSystem care = new CareSystem();
  private final Referrer charity = care.referrer(PartnerKind.DISABILITY_CHARITY);
  private final LocalDate end = LocalDate.now(ZoneOffset.UTC).minusWeeks(54);

  @Test
  void anInternFindsWorkOfSixteenHoursAndIsInItAYearLater() {
    // Given
    Referral referral = referred();
    Enrolment enrolment = care.begin(care.enrolment(referral), end.minusMonths(9));
    // When
    coached(enrolment.getId());
    care.on(end, enrolment, EnrolmentsApi::completeEnrolment);
    Employment work = works(enrolment.getId());
    // Then: somebody is asked to look after 13, 26 and 52 weeks
    Awaitility.await("reminders")
        .atMost(CareSystem.SOON)
        .until(() -> reminders(enrolment.getId()), open -> open.size() == 3);
    assertThat(verdict(enrolment.getId())).isEqualTo(Verdict.UNKNOWN);
    // When
    for (int weeks : List.of(13, 26, 52)) {
      found(work, weeks);
    }
    // Then
    assertThat(reminders(enrolment.getId())).isEmpty();
    assertThat(verdict(enrolment.getId())).isEqualTo(Verdict.PASS);
    assertThat(
            care.coordinator.employments().getEmployment(work.getId(), null).getSustained().stream()
                .map(SustainedWork::getState))
        .containsOnly(SustainedState.IN_WORK);
    theFunnelAndTheReferralTell(referral, work);
  }

  private Referral referred() {
    UUID person = charity.enter(charity.somebody(19, "LEARNING_DISABILITY"));
    charity.consents(person, ConsentPurpose.REFERRAL, ConsentPurpose.SHARE_OUTCOME_WITH_REFERRER);
    Referral referral = charity.refer(person, PathwayType.SUPPORTED_INTERNSHIP);
    care.programme(
        ProgrammeStream.SUPPORTED_EMPLOYMENT,
        org.fairway.client.pathway.PathwayType.SUPPORTED_INTERNSHIP,
        "LEARNING_DISABILITY");
    care.accept(referral);
    return referral;
  }

  private void coached(UUID enrolment) {
    As team = care.coordinator;
    LocalDate day = end.minusMonths(6);
    team.progress()
        .assignJobCoach(
            enrolment,
            As.key(),
            new AssignJobCoach().coach("JC-7").qualified(true).assignedOn(end.minusMonths(9)));
    team.progress()
        .recordCoachVisit(
            enrolment,
            As.key(),
            new RecordCoachVisit()
                .date(day)
                .place(CoachVisitPlace.AT_EMPLOYER)
                .minutes(45)
                .note(care.entered.text("Practised the way by bus.")));
    team.progress()
        .recordIncident(
            enrolment,
            As.key(),
            new RecordIncident()
                .date(day)
                .kind(IncidentKind.NEAR_MISS)
                .severity(IncidentSeverity.LOW)
                .note(care.entered.text("Slipped on a wet floor.")));
    team.progress()
        .recordReview(
            enrolment,
            As.key(),
            new RecordReview()
                .date(day.plusDays(1))
                .kind(ReviewKind.TRIPARTITE)
                .heldBy("T-31")
                .note(care.entered.text("Is happy on the ward.")));
    List<ProgressEntry> seen = charity.as.progress().listProgress(enrolment).getItems();
    assertThat(seen.stream().map(ProgressEntry::getKind))
        .as("the referrer sees neither incidents nor notes")
        .containsExactlyInAnyOrder(ProgressKind.COACH_VISIT, ProgressKind.REVIEW);
    assertThat(seen).allMatch(entry -> entry.getNote() == null);
  }

  private Employment works(UUID enrolment) {
    Destination destination =
        care.coordinator
            .outcomes()
            .recordDestination(
                enrolment,
                As.key(),
                new RecordDestination()
                    .kind(DestinationKind.PAID_16_HOURS_OR_MORE)
                    .beganOn(end.plusDays(7))
                    .employment(
                        new DestinationEmployment()
                            .employer("RNA")
                            .weeklyHours("16.00")
                            .band("2")));
    return care.coordinator.employments().getEmployment(destination.getEmploymentId(), null);
  }

  private void found(Employment work, int weeks) {
    LocalDate day = work.getStartedOn().plusWeeks(weeks);
    care.coordinator
        .employments()
        .recordWorkCheck(
            work.getId(),
            As.key(),
            new RecordWorkCheck().checkedOn(day).inWork(true).weeklyHours("16.00").band("2"));
  }

  private List<Reminder> reminders(UUID enrolment) {
    return care.coordinator.reminders().listReminders(null, enrolment, null).getItems().stream()
        .filter(reminder -> reminder.getKind() == ReminderKind.WORK_CHECK)
        .toList();
  }

  private Verdict verdict(UUID enrolment) {
    return care.coordinator.outcomes().assessOutcome(enrolment).getVerdict();
  }

  private void theFunnelAndTheReferralTell(Referral referral, Employment work) {
    care.awaitChain(TYPE, EnumSet.range(FunnelStage.REFERRED, FunnelStage.IN_WORK_52_WEEKS));
    Awaitility.await("completed by the start of work")
        .atMost(CareSystem.SOON)
        .until(() -> charity.sees(referral).getStatus(), ShownStatus.COMPLETED::equals);
    Wire.await(
        work.getId().toString(),
        "org.fairway.employment.started.v1",
        "org.fairway.employment.sustained.v1",
        "org.fairway.reminder.due.v1");
  }
}
