package org.fairway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.fairway.client.Etag;
import org.fairway.client.pathway.Enrolment;
import org.fairway.client.pathway.ProgrammeStream;
import org.fairway.client.referral.ConsentPurpose;
import org.fairway.client.referral.EnglishLevel;
import org.fairway.client.referral.EnglishTest;
import org.fairway.client.referral.EnglishTestKind;
import org.fairway.client.referral.OutcomeKind;
import org.fairway.client.referral.PartnerKind;
import org.fairway.client.referral.PathwayType;
import org.fairway.client.referral.PersonData;
import org.fairway.client.referral.PersonPatch;
import org.fairway.client.referral.Profession;
import org.fairway.client.referral.ProfessionalRegistration;
import org.fairway.client.referral.Qualification;
import org.fairway.client.referral.QualificationComparison;
import org.fairway.client.referral.Referral;
import org.fairway.client.referral.ReferralCompletion;
import org.fairway.client.referral.ReferralOutcomeInput;
import org.fairway.client.referral.Regulator;
import org.fairway.client.referral.RightToWork;
import org.junit.jupiter.api.Test;

/**
 * A doctor who qualified abroad and found refuge here: English, comparison of the degree, the steps
 * to the General Medical Council's register.
 */
class RefugeeDoctorJourneyTest {
  private final CareSystem care = new CareSystem();
  private final Referrer organisation = care.referrer(PartnerKind.REFUGEE_ORGANISATION);
  private final String postcode = care.postcode("E01009719");
  private final String number = care.entered.word().toUpperCase(Locale.ROOT);

  @Test
  void aRefugeeDoctorIsReferredAndComesOntoTheRegister() {
    // Given
    PersonData doctor = doctor();
    // When
    UUID person = organisation.enter(doctor);
    organisation.consents(
        person, ConsentPurpose.REFERRAL, ConsentPurpose.SHARE_OUTCOME_WITH_REFERRER);
    // Then: the regulator follows from the profession, the area from the postcode
    PersonData kept = organisation.as.people().getPerson(person, null).getData();
    assertThat(kept.getQualifications().get(0).getRegulator()).isEqualTo(Regulator.GMC);
    assertThat(kept.getLsoa21()).isEqualTo("E01009719");
    assertThat(kept.getPostcode()).isEqualTo(postcode.replace(" ", ""));
    anotherRegulatorIsRefused();
    // When
    Referral referral = organisation.refer(person, PathwayType.OVERSEAS_QUALIFIED_REGISTRATION);
    enrols(referral);
    step(person, EnglishLevel.FLUENT, ProfessionalRegistration.EXAMINATION);
    step(person, EnglishLevel.FLUENT, ProfessionalRegistration.REGISTERED);
    registers(referral);
    // Then
    Referral seen = organisation.sees(referral);
    assertThat(seen.getOutcome().getKind())
        .isEqualTo(OutcomeKind.REGISTERED_WITH_PROFESSIONAL_BODY);
    assertThat(seen.getOutcome().getProfessionalBody()).isEqualTo("GMC");
    Qualification degree =
        care.officer.people().getPerson(person, null).getData().getQualifications().get(0);
    assertThat(degree.getRegistration()).isEqualTo(ProfessionalRegistration.REGISTERED);
    assertThat(degree.getRegistrationNumber()).isEqualTo(number);
  }

  private PersonData doctor() {
    Qualification degree =
        new Qualification()
            .title(care.entered.text("Doctor of Medicine"))
            .institution(care.entered.text("University of"))
            .awardedIn("SY")
            .awardedInYear(2014)
            .profession(Profession.DOCTOR)
            .comparison(QualificationComparison.APPLIED)
            .registration(ProfessionalRegistration.ENGLISH_TEST);
    return organisation
        .somebody(36, "REFUGEE", "OVERSEAS_QUALIFIED_HEALTH_PROFESSIONAL")
        .lsoa21(null)
        .postcode(postcode)
        .keepPostcode(true)
        .languages(List.of("ar", "ku"))
        .englishLevel(EnglishLevel.LEVEL_2)
        .englishTest(new EnglishTest().kind(EnglishTestKind.OET).result("B, B, B, C+"))
        .rightToWork(RightToWork.UNRESTRICTED)
        .addQualificationsItem(degree);
  }

  private void anotherRegulatorIsRefused() {
    PersonData wrong = doctor();
    wrong.getQualifications().get(0).regulator(Regulator.NMC);
    As.refused(422, "unprocessable", () -> organisation.enter(wrong));
  }

  private void enrols(Referral referral) {
    care.programme(
        ProgrammeStream.OVERSEAS_QUALIFIED,
        org.fairway.client.pathway.PathwayType.OVERSEAS_QUALIFIED_REGISTRATION,
        "REFUGEE");
    care.accept(referral);
    Enrolment enrolment = care.begin(care.enrolment(referral));
    assertThat(enrolment.getPathwayType())
        .isEqualTo(org.fairway.client.pathway.PathwayType.OVERSEAS_QUALIFIED_REGISTRATION);
    assertThat(enrolment.getSourceType()).isEqualTo("REFUGEE_ORGANISATION");
  }

  /** One step further to the register. */
  private void step(UUID person, EnglishLevel english, ProfessionalRegistration registration) {
    var seen = organisation.as.people().getPersonWithHttpInfo(person, null);
    Qualification degree = seen.getData().getData().getQualifications().get(0);
    degree.comparison(QualificationComparison.CONFIRMED).registration(registration);
    if (registration == ProfessionalRegistration.REGISTERED) {
      degree.registrationNumber(number);
    }
    organisation
        .as
        .people()
        .changePerson(
            person,
            Etag.of(seen),
            new PersonPatch().englishLevel(english).qualifications(List.of(degree)));
  }

  private void registers(Referral referral) {
    As coordinator = care.coordinator;
    coordinator
        .referrals()
        .completeReferral(
            referral.getId(),
            coordinator.version(referral.getId()),
            new ReferralCompletion()
                .outcome(
                    new ReferralOutcomeInput()
                        .kind(OutcomeKind.REGISTERED_WITH_PROFESSIONAL_BODY)
                        .professionalBody("GMC")
                        .happenedOn(LocalDate.now(ZoneOffset.UTC))));
  }
}
