package org.fairway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.fairway.client.ProblemException;
import org.fairway.client.pathway.Enrolment;
import org.fairway.client.pathway.ProgrammeStream;
import org.fairway.client.referral.Barrier;
import org.fairway.client.referral.BarrierKind;
import org.fairway.client.referral.Consent;
import org.fairway.client.referral.ConsentPurpose;
import org.fairway.client.referral.ConsentSupporter;
import org.fairway.client.referral.ContactChannel;
import org.fairway.client.referral.ContactFormat;
import org.fairway.client.referral.ContactWishes;
import org.fairway.client.referral.GiveConsent;
import org.fairway.client.referral.GivenBy;
import org.fairway.client.referral.PartnerKind;
import org.fairway.client.referral.PathwayType;
import org.fairway.client.referral.PersonData;
import org.fairway.client.referral.Referral;
import org.fairway.client.referral.ShownStatus;
import org.fairway.client.referral.Supporter;
import org.fairway.client.referral.SupporterRelation;
import org.junit.jupiter.api.Test;

/**
 * A person with a learning disability, who decides with the help of a supporter, says how they wish
 * to be spoken to, and lets things be shared for a while only.
 */
class SupporterJourneyTest {
  private static final Duration A_WHILE = Duration.ofSeconds(20);

  private final CareSystem care = new CareSystem();
  private final Referrer charity = care.referrer(PartnerKind.DISABILITY_CHARITY);
  private final String supporter = care.entered.word() + " " + care.entered.word();

  @Test
  void aPersonDecidesWithASupporterAndForAWhileOnly() {
    // Given
    UUID person = charity.enter(person());
    // When
    Consent referring = charity.as.consents().giveConsent(person, As.key(), helped());
    mayNotDecide(person);
    Referral referral = charity.refer(person, PathwayType.SUPPORTED_INTERNSHIP);
    care.programme(
        ProgrammeStream.SUPPORTED_EMPLOYMENT,
        org.fairway.client.pathway.PathwayType.SUPPORTED_INTERNSHIP,
        "LEARNING_DISABILITY");
    care.accept(referral);
    Enrolment enrolment = care.enrolment(referral);
    // Then
    Consent receipt = charity.as.consents().getConsent(referring.getId(), null);
    assertThat(receipt.getGivenBy()).isEqualTo(GivenBy.PERSON_SPOKEN);
    assertThat(receipt.getSupporter().getName()).isEqualTo(supporter);
    assertThat(receipt.getSupporter().getRelation()).isEqualTo(SupporterRelation.ADVOCATE);
    theTeamSeesHowToSpeakWithThem(person);
    // When, Then
    sharingEndsByItself(person, referral, enrolment);
  }

  private PersonData person() {
    return charity
        .somebody(22, "LEARNING_DISABILITY")
        .contactWishes(
            new ContactWishes()
                .formats(List.of(ContactFormat.EASY_READ, ContactFormat.WITH_SUPPORTER))
                .never(List.of(ContactChannel.POST))
                .bestTimes(care.entered.text("Mornings."))
                .safeToLeaveMessage(false))
        .adjustments(List.of(care.entered.text("Short instructions, one at a time.")))
        .addBarriersItem(
            new Barrier().kind(BarrierKind.TRAVEL).note(care.entered.text("Not alone by bus.")))
        .supporter(
            new Supporter()
                .name(supporter)
                .relation(SupporterRelation.ADVOCATE)
                .phone(care.entered.phone()));
  }

  private GiveConsent helped() {
    return Referrer.spoken(ConsentPurpose.REFERRAL)
        .supporter(new ConsentSupporter().name(supporter).relation(SupporterRelation.ADVOCATE));
  }

  /** An advocate helps; who consents in somebody's place must be one who may. */
  private void mayNotDecide(UUID person) {
    GiveConsent instead = helped().purpose(ConsentPurpose.CONTACT).givenBy(GivenBy.REPRESENTATIVE);
    As.refused(
        422, "unprocessable", () -> charity.as.consents().giveConsent(person, As.key(), instead));
    instead.supporter(
        new ConsentSupporter().name(supporter).relation(SupporterRelation.ATTORNEY_OR_DEPUTY));
    assertThat(charity.as.consents().giveConsent(person, As.key(), instead).getLive()).isTrue();
  }

  private void theTeamSeesHowToSpeakWithThem(UUID person) {
    PersonData seen = care.coordinator.people().getPerson(person, null).getData();
    assertThat(seen.getContactWishes().getFormats())
        .contains(ContactFormat.EASY_READ, ContactFormat.WITH_SUPPORTER);
    assertThat(seen.getContactWishes().getNever()).containsExactly(ContactChannel.POST);
    assertThat(seen.getSupporter().getName()).isEqualTo(supporter);
    assertThat(seen.getAdjustments()).hasSize(1);
  }

  private void sharingEndsByItself(UUID person, Referral referral, Enrolment enrolment) {
    OffsetDateTime end = OffsetDateTime.now(ZoneOffset.UTC).plus(A_WHILE);
    GiveConsent limited =
        Referrer.spoken(ConsentPurpose.SHARE_OUTCOME_WITH_REFERRER).expiresAt(end);
    Consent consent = charity.as.consents().giveConsent(person, As.key(), limited);
    Awaitility.await("shared for a while").atMost(A_WHILE).until(() -> sees(enrolment));
    assertThat(charity.sees(referral).getStatus()).isEqualTo(ShownStatus.ACCEPTED);
    // nobody does anything
    Awaitility.await("shared no longer").atMost(CareSystem.SOON).until(() -> !sees(enrolment));
    assertThat(OffsetDateTime.now(ZoneOffset.UTC)).isAfterOrEqualTo(end);
    assertThat(charity.sees(referral).getStatus()).isEqualTo(ShownStatus.OPEN);
    assertThat(charity.as.consents().getConsent(consent.getId(), null).getLive()).isFalse();
    Wire.await(consent.getId().toString(), "org.fairway.consent.expired.v1");
  }

  private boolean sees(Enrolment enrolment) {
    try {
      return charity.as.enrolments().getEnrolment(enrolment.getId(), null) != null;
    } catch (ProblemException e) {
      assertThat(e.getCode()).isEqualTo(404);
      return false;
    }
  }
}
