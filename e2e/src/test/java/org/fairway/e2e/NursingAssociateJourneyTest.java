package org.fairway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.UUID;
import org.fairway.client.Etag;
import org.fairway.client.metrics.FunnelGroupBy;
import org.fairway.client.metrics.FunnelStage;
import org.fairway.client.pathway.Achievement;
import org.fairway.client.pathway.AchievementInput;
import org.fairway.client.pathway.ApprenticeshipFacts;
import org.fairway.client.pathway.AssessmentInput;
import org.fairway.client.pathway.Enrolment;
import org.fairway.client.pathway.EnrolmentMove;
import org.fairway.client.pathway.EnrolmentPlanInput;
import org.fairway.client.pathway.EnrolmentsApi;
import org.fairway.client.pathway.LeavingReason;
import org.fairway.client.pathway.PersonFacts;
import org.fairway.client.pathway.ProgrammeStream;
import org.fairway.client.pathway.RuleFacts;
import org.fairway.client.pathway.RuleStage;
import org.fairway.client.pathway.StoredAssessment;
import org.fairway.client.pathway.Verdict;
import org.fairway.client.referral.AgeBand;
import org.fairway.client.referral.ConsentPurpose;
import org.fairway.client.referral.PartnerKind;
import org.fairway.client.referral.PathwayType;
import org.fairway.client.referral.Referral;
import org.junit.jupiter.api.Test;

/**
 * An apprentice on the way to nursing associate takes a break in learning for a parent who is ill,
 * comes back, ends later by its days, and passes weeks after the last day.
 */
class NursingAssociateJourneyTest {
  private static final int BREAK_DAYS = 60;

  private final CareSystem care = new CareSystem();
  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
  private final LocalDate began = today.minusMonths(14);
  private final LocalDate agreedEnd = began.plusMonths(12);

  @Test
  void anApprenticeReturnsFromABreakAndCompletesLaterByItsDays() {
    // Given
    Enrolment apprentice = begun(referred());
    isEligible(apprentice);
    // When
    LocalDate off = began.plusMonths(5);
    Enrolment away =
        api()
            .pauseEnrolment(
                apprentice.getId(),
                tag(apprentice),
                new EnrolmentMove()
                    .reason(LeavingReason.CARING)
                    .effectiveOn(off)
                    .expectedReturnOn(off.plusDays(BREAK_DAYS + 30)));
    assertThat(away.getIlr().getCompletionStatus()).isEqualTo("6");
    assertThat(away.getPlan().getMovedEndsOn()).isEqualTo(agreedEnd.plusDays(BREAK_DAYS + 30));
    Enrolment back =
        api()
            .resumeEnrolment(
                apprentice.getId(),
                tag(apprentice),
                new EnrolmentMove().effectiveOn(off.plusDays(BREAK_DAYS)));
    // Then
    assertThat(back.getIlr().getCompletionStatus()).isEqualTo("1");
    assertThat(back.getPlan().getBreakDays()).isEqualTo(BREAK_DAYS);
    assertThat(back.getPlan().getMovedEndsOn()).isEqualTo(agreedEnd.plusDays(BREAK_DAYS));
    assertThat(api().listEnrolmentBreaks(apprentice.getId()).getItems()).hasSize(1);
    completes(apprentice, today);
    care.awaitChain("APPRENTICESHIP", EnumSet.range(FunnelStage.REFERRED, FunnelStage.ON_PATHWAY));
    assertThat(care.counted(FunnelGroupBy.PRIORITY_GROUP, "UNPAID_CARER", FunnelStage.ACCEPTED))
        .isEqualTo(1);
  }

  private Referral referred() {
    Referrer community = care.referrer(PartnerKind.COMMUNITY_GROUP);
    UUID person = community.enter(community.somebody(27, "UNPAID_CARER"));
    community.consents(person, ConsentPurpose.REFERRAL, ConsentPurpose.EQUALITY_MONITORING);
    community.monitored(person, AgeBand._25_29);
    return community.refer(person, PathwayType.APPRENTICESHIP);
  }

  private Enrolment begun(Referral referral) {
    care.programme(
        ProgrammeStream.APPRENTICESHIP,
        org.fairway.client.pathway.PathwayType.APPRENTICESHIP,
        "UNPAID_CARER");
    care.accept(referral);
    Enrolment enrolment = care.enrolment(referral);
    api()
        .planEnrolment(
            enrolment.getId(),
            tag(enrolment),
            new EnrolmentPlanInput()
                .startsOn(began)
                .endsOn(agreedEnd)
                .addEmployersItem("RNA")
                .standardReference("ST0827")
                .standardVersion("2.0"));
    care.move(
        enrolment,
        EnrolmentsApi::offerPlace,
        EnrolmentsApi::acceptPlace,
        EnrolmentsApi::enrolPerson);
    return api()
        .activateEnrolment(
            enrolment.getId(), tag(enrolment), new EnrolmentMove().effectiveOn(began));
  }

  /** The answer is kept, and what the enrolment carries need not be told again. */
  private void isEligible(Enrolment apprentice) {
    StoredAssessment kept =
        care.coordinator
            .rules()
            .recordAssessment(
                apprentice.getId(),
                As.key(),
                new AssessmentInput()
                    .addStagesItem(RuleStage.ELIGIBILITY)
                    .facts(
                        new RuleFacts()
                            .person(new PersonFacts().age(27))
                            .apprenticeship(
                                new ApprenticeshipFacts()
                                    .contractOfEmployment(org.fairway.client.pathway.Answer.YES)
                                    .standardOffTheJobHours("434")
                                    .priorLearningHours("0")
                                    .offTheJobHours("434"))));
    assertThat(kept.getAssessment().getRules())
        .allSatisfy(
            rule -> assertThat(rule.getVerdict()).as(rule.getSentence()).isEqualTo(Verdict.PASS));
    assertThat(
            care.coordinator
                .rules()
                .getAssessment(kept.getId(), apprentice.getId(), null)
                .getAssessment())
        .isEqualTo(kept.getAssessment());
  }

  private void completes(Enrolment apprentice, LocalDate last) {
    Enrolment done =
        api()
            .completeEnrolment(
                apprentice.getId(), tag(apprentice), new EnrolmentMove().effectiveOn(last));
    assertThat(done.getIlr().getOutcomeLabel()).isEqualTo("Complete, result not yet known");
    assertThat(care.coordinator.rules().assessCompletion(apprentice.getId()).getRules())
        .filteredOn(rule -> rule.getRule().equals("AP-LASTED") || rule.getRule().equals("AP-BREAK"))
        .hasSize(2)
        .allMatch(rule -> rule.getVerdict() == Verdict.PASS);
    Enrolment passed =
        api()
            .recordAchievement(
                apprentice.getId(),
                tag(apprentice),
                new AchievementInput().achievement(Achievement.ACHIEVED));
    assertThat(passed.getIlr().getOutcome()).isEqualTo("1");
    assertThat(passed.getIlr().getProgrammeTypeLabel()).isEqualTo("Apprenticeship standard");
  }

  private EnrolmentsApi api() {
    return care.coordinator.enrolments();
  }

  private String tag(Enrolment enrolment) {
    return Etag.of(api().getEnrolmentWithHttpInfo(enrolment.getId(), null));
  }
}
