package org.fairway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.fairway.client.Etag;
import org.fairway.client.ProblemException;
import org.fairway.client.metrics.FunnelGroupBy;
import org.fairway.client.metrics.FunnelStage;
import org.fairway.client.pathway.Achievement;
import org.fairway.client.pathway.Assessment;
import org.fairway.client.pathway.DeliveryMode;
import org.fairway.client.pathway.Enrolment;
import org.fairway.client.pathway.EnrolmentMove;
import org.fairway.client.pathway.EnrolmentPlanInput;
import org.fairway.client.pathway.EnrolmentsApi;
import org.fairway.client.pathway.HoursLedger;
import org.fairway.client.pathway.MilestoneKind;
import org.fairway.client.pathway.ProgrammeStream;
import org.fairway.client.pathway.RecordHours;
import org.fairway.client.pathway.RecordMilestone;
import org.fairway.client.pathway.Specialism;
import org.fairway.client.pathway.Verdict;
import org.fairway.client.referral.AgeBand;
import org.fairway.client.referral.ConsentPurpose;
import org.fairway.client.referral.PartnerKind;
import org.fairway.client.referral.PathwayType;
import org.fairway.client.referral.Referral;
import org.fairway.platform.testing.Persona;
import org.junit.jupiter.api.Test;

/**
 * A student of a T Level spends 315 hours on a placement, on the wards and in simulation; the trust
 * signs for its own, and what is asked for the certificate is met.
 */
class TLevelJourneyTest {
  private static final int ON_WARDS = 28;
  private static final int SIMULATED = 14;
  private static final String HOURS_A_DAY = "7.50";

  private final CareSystem care = new CareSystem();
  private final As trust =
      new As(Persona.of(care.tenant, "RNA", "employer", "pathways:read", "pathways:write"));
  private final LocalDate began = LocalDate.now(ZoneOffset.UTC).minusDays(90);

  @Test
  void aStudentDoesThePlacementThatTheCertificateNeeds() {
    // Given
    Enrolment enrolment = placed(referred());
    // When: a day short of what is asked for, then that day
    List<UUID> onWards = worked(enrolment, DeliveryMode.EMPLOYER_SITE, ON_WARDS - 1, 0);
    worked(enrolment, DeliveryMode.SIMULATED, SIMULATED, ON_WARDS);
    assertThat(hoursOf(enrolment)).isEqualTo(Verdict.FAIL);
    As.refused(
        409, "placement-missing", () -> reached(enrolment, MilestoneKind.CERTIFICATE_AWARDED));
    onWards.addAll(worked(enrolment, DeliveryMode.EMPLOYER_SITE, 1, ON_WARDS - 1));
    onWards.forEach(line -> signed(enrolment, line));
    // Then
    theLedgerIsWhole(enrolment);
    assertThat(hoursOf(enrolment)).isEqualTo(Verdict.PASS);
    reached(enrolment, MilestoneKind.PLACEMENT_COMPLETED);
    reached(enrolment, MilestoneKind.CERTIFICATE_AWARDED);
    completes(enrolment);
    care.awaitCounted(FunnelGroupBy.SOURCE_TYPE, "COLLEGE", FunnelStage.ON_PATHWAY, 1);
    care.awaitChain(
        "T_LEVEL_PLACEMENT", EnumSet.range(FunnelStage.REFERRED, FunnelStage.ON_PATHWAY));
  }

  private Referral referred() {
    Referrer college = care.referrer(PartnerKind.COLLEGE);
    UUID person = college.enter(college.somebody(17, "CARE_LEAVER"));
    college.consents(
        person,
        ConsentPurpose.REFERRAL,
        ConsentPurpose.EQUALITY_MONITORING,
        ConsentPurpose.SHARE_WITH_EMPLOYER,
        ConsentPurpose.SHARE_OUTCOME_WITH_REFERRER);
    college.monitored(person, AgeBand._16_19);
    return college.refer(person, PathwayType.T_LEVEL_PLACEMENT);
  }

  /** On the programme, with the trust as the employer that sees it, since ninety days. */
  private Enrolment placed(Referral referral) {
    care.programme(
        ProgrammeStream.SCHOOL_AND_COLLEGE,
        org.fairway.client.pathway.PathwayType.T_LEVEL_PLACEMENT,
        "CARE_LEAVER");
    care.accept(referral);
    Enrolment enrolment = care.enrolment(referral);
    EnrolmentsApi api = care.coordinator.enrolments();
    api.planEnrolment(
        enrolment.getId(),
        tag(enrolment),
        new EnrolmentPlanInput()
            .startsOn(began)
            .endsOn(began.plusDays(300))
            .addEmployersItem("RNA")
            .specialism(Specialism.ADULT_NURSING_TEAM));
    care.move(
        enrolment,
        EnrolmentsApi::offerPlace,
        EnrolmentsApi::acceptPlace,
        EnrolmentsApi::enrolPerson);
    api.activateEnrolment(
        enrolment.getId(), tag(enrolment), new EnrolmentMove().effectiveOn(began));
    Awaitility.await("the trust sees its student")
        .atMost(CareSystem.SOON)
        .ignoreException(ProblemException.class)
        .until(() -> trust.enrolments().getEnrolment(enrolment.getId(), null) != null);
    return enrolment;
  }

  private List<UUID> worked(Enrolment enrolment, DeliveryMode mode, int days, int from) {
    List<UUID> lines = new ArrayList<>();
    for (int day = from; day < from + days; day++) {
      lines.add(
          care.coordinator
              .hours()
              .recordHours(
                  enrolment.getId(),
                  As.key(),
                  new RecordHours()
                      .date(began.plusDays(day))
                      .hours(HOURS_A_DAY)
                      .deliveryMode(mode)
                      .employer("RNA"))
              .getId());
    }
    return lines;
  }

  private void signed(Enrolment enrolment, UUID line) {
    String unsigned =
        Etag.of(trust.hours().getHoursEntryWithHttpInfo(line, enrolment.getId(), null));
    assertThat(trust.hours().signHours(line, enrolment.getId(), unsigned).getSignedAt())
        .isNotNull();
  }

  private void theLedgerIsWhole(Enrolment enrolment) {
    HoursLedger ledger = trust.hours().getHours(enrolment.getId());
    assertThat(ledger.getTotal()).isEqualTo("315.00");
    assertThat(ledger.getSigned()).isEqualTo("210.00");
    assertThat(ledger.getUnsigned()).isEqualTo("105.00");
  }

  /** What the rule of the hours says. */
  private Verdict hoursOf(Enrolment enrolment) {
    Assessment assessment = care.coordinator.rules().assessCompletion(enrolment.getId());
    assertThat(assessment.getRules())
        .filteredOn(rule -> rule.getRule().equals("TL-SIMULATED"))
        .allMatch(rule -> rule.getVerdict() == Verdict.PASS)
        .hasSize(1);
    return assessment.getRules().stream()
        .filter(rule -> rule.getRule().equals("TL-HOURS"))
        .findFirst()
        .orElseThrow()
        .getVerdict();
  }

  private void reached(Enrolment enrolment, MilestoneKind what) {
    care.coordinator
        .progress()
        .recordMilestone(
            enrolment.getId(),
            As.key(),
            new RecordMilestone().date(began.plusDays(ON_WARDS + SIMULATED)).kind(what));
  }

  private void completes(Enrolment enrolment) {
    Enrolment done =
        care.coordinator
            .enrolments()
            .completeEnrolment(
                enrolment.getId(),
                tag(enrolment),
                new EnrolmentMove().achievement(Achievement.ACHIEVED));
    assertThat(done.getIlr().getProgrammeTypeLabel()).isEqualTo("T Level");
    assertThat(done.getIlr().getCompletionStatusLabel()).isEqualTo("Completed");
    assertThat(done.getIlr().getOutcomeLabel()).isEqualTo("Achieved");
    assertThat(care.coordinator.rules().listRuleBreaches(enrolment.getId()).getItems()).isEmpty();
  }

  private String tag(Enrolment enrolment) {
    return Etag.of(care.coordinator.enrolments().getEnrolmentWithHttpInfo(enrolment.getId(), null));
  }
}
