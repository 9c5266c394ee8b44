package org.fairway.e2e;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.fairway.client.Etag;
import org.fairway.client.referral.AgeBand;
import org.fairway.client.referral.Consent;
import org.fairway.client.referral.ConsentPurpose;
import org.fairway.client.referral.ContactChannel;
import org.fairway.client.referral.Disability;
import org.fairway.client.referral.DraftReferral;
import org.fairway.client.referral.EqualityAnswers;
import org.fairway.client.referral.EthnicCodeSystem;
import org.fairway.client.referral.GiveConsent;
import org.fairway.client.referral.GivenBy;
import org.fairway.client.referral.Notice;
import org.fairway.client.referral.PathwayType;
import org.fairway.client.referral.PersonContact;
import org.fairway.client.referral.PersonData;
import org.fairway.client.referral.Referral;
import org.fairway.client.referral.Sex;
import org.fairway.platform.testing.Persona;

/** A partner of a care system, and what it does in most journeys. */
final class Referrer {
  private static final String AREA = "E01009719";
  private static final String TRUST = "RNA";
  private static final Duration BEFORE = Duration.ofMinutes(1);

  final UUID id;
  final As as;
  private final CareSystem care;

  /** With a token of one who works there. */
  Referrer(CareSystem care, UUID id) {
    this(
        care,
        id,
        new As(
            Persona.of(
                care.tenant,
                id.toString(),
                "partner",
                "people:read",
                "people:write",
                "equality:write",
                "offences:write",
                "referrals:read",
                "referrals:write",
                "partners:read",
                "pathways:read")));
  }

  private Referrer(CareSystem care, UUID id, As as) {
    this.care = care;
    this.id = id;
    this.as = as;
  }

  /** The same partner, with another token. */
  Referrer calling(As other) {
    return new Referrer(care, id, other);
  }

  /** Somebody whom nobody has heard of. */
  PersonData somebody(int years, String... groups) {
    Personal entered = care.entered;
    return new PersonData()
        .givenName(entered.word())
        .familyName(entered.word())
        .dateOfBirth(entered.born(years))
        .contact(
            new PersonContact()
                .email(entered.email())
                .phone(entered.phone())
                .preferred(ContactChannel.PHONE))
        .lsoa21(AREA)
        .priorityGroups(List.of(groups));
  }

  UUID enter(PersonData data) {
    return as.people().addPerson(As.key(), data).getId();
  }

  /** What the person says when asked, from now on and without an end; of employers, the trust. */
  static GiveConsent spoken(ConsentPurpose purpose) {
    return new GiveConsent()
        .purpose(purpose)
        .recipients(recipients(purpose))
        .wordingVersion("2026-04")
        .givenBy(GivenBy.PERSON_SPOKEN)
        .givenAt(CareSystem.ago(BEFORE));
  }

  /** A purpose other than sharing with employers says itself who receives. */
  static List<String> recipients(ConsentPurpose purpose) {
    return purpose == ConsentPurpose.SHARE_WITH_EMPLOYER ? List.of(TRUST) : List.of();
  }

  void consents(UUID person, ConsentPurpose... purposes) {
    for (ConsentPurpose purpose : purposes) {
      as.consents().giveConsent(person, As.key(), spoken(purpose));
    }
  }

  void takesBack(UUID person, ConsentPurpose purpose) {
    UUID consent =
        as.consents().listConsents(person).getItems().stream()
            .filter(given -> given.getPurpose() == purpose)
            .map(Consent::getId)
            .findFirst()
            .orElseThrow();
    String tag = Etag.of(as.consents().getConsentWithHttpInfo(consent, null));
    as.consents().withdrawConsent(consent, tag);
  }

  void monitored(UUID person, AgeBand ageBand) {
    as.equality()
        .recordEquality(
            person,
            new EqualityAnswers()
                .ethnicCode("J")
                .ethnicCodeSystem(EthnicCodeSystem.NHS_2001)
                .disability(Disability.DISABLED)
                .sex(Sex.FEMALE)
                .ageBand(ageBand));
  }

  /** Drafts a referral with a note, and submits it. */
  Referral refer(UUID person, PathwayType pathway) {
    return refer(new DraftReferral().personId(person).pathwayType(pathway));
  }

  Referral refer(DraftReferral draft) {
    draft.note(care.entered.text("Wishes to begin soon."));
    UUID drafted = as.referrals().draftReferral(As.key(), draft).getId();
    return CareSystem.submitted(as.move(drafted.toString(), api -> api::submitReferral));
  }

  Referral sees(Referral referral) {
    return as.referrals().getReferral(referral.getId(), null);
  }

  /** What this partner is told of a referral, oldest first. */
  List<Notice> told(Referral referral) {
    return as.notices().listNotices(null, null).getItems().stream()
        .filter(notice -> notice.getReferralId().equals(referral.getId()))
        .sorted(java.util.Comparator.comparing(Notice::getAt))
        .toList();
  }
}
