package org.fairway.example;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairway.client.Connection;
import org.fairway.client.Etag;
import org.fairway.client.Retry;
import org.fairway.client.http.ApiClient;
import org.fairway.client.http.ApiResponse;
import org.fairway.client.referral.ConsentPurpose;
import org.fairway.client.referral.ConsentsApi;
import org.fairway.client.referral.DraftReferral;
import org.fairway.client.referral.GiveConsent;
import org.fairway.client.referral.GivenBy;
import org.fairway.client.referral.PathwayType;
import org.fairway.client.referral.PeopleApi;
import org.fairway.client.referral.Person;
import org.fairway.client.referral.PersonData;
import org.fairway.client.referral.Referral;
import org.fairway.client.referral.ReferralMove;
import org.fairway.client.referral.ReferralsApi;
import org.fairway.client.referral.ShownStatus;

/** What a community partner does. */
final class Partner {
  private static final String SCOPES = "people:read people:write referrals:read referrals:write";

  private final Retry retry = new Retry();
  private final String tenant;
  private final PeopleApi people;
  private final ConsentsApi consents;
  private final ReferralsApi referrals;

  Partner(Settings settings) {
    ApiClient client =
        Connection.to(
            settings.get("FAIRWAY_REFERRAL_URL"), settings.credentials("FAIRWAY_PARTNER", SCOPES));
    tenant = settings.get("FAIRWAY_TENANT");
    people = new PeopleApi(client);
    consents = new ConsentsApi(client);
    referrals = new ReferralsApi(client);
  }

  /** Somebody who agreed to be referred. */
  UUID addPerson() {
    PersonData data =
        new PersonData()
            .givenName("Given Name")
            .familyName("Family Name")
            .dateOfBirth(LocalDate.of(2006, 5, 4))
            .lsoa21("E01009719")
            .priorityGroups(List.of("NEET"));
    Person person = retry.create(key -> people.addPerson(key, data));
    consent(person.getId(), ConsentPurpose.REFERRAL);
    // Without this one we would be told no more than that the referral is open or closed.
    consent(person.getId(), ConsentPurpose.SHARE_OUTCOME_WITH_REFERRER);
    return person.getId();
  }

  private void consent(UUID person, ConsentPurpose purpose) {
    GiveConsent consent =
        new GiveConsent()
            .purpose(purpose)
            .recipients(List.of(tenant))
            .wordingVersion("2026-04")
            .givenBy(GivenBy.PERSON_SPOKEN)
            .givenAt(OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(1));
    retry.create(key -> consents.giveConsent(person, key, consent));
  }

  /** Drafts a referral, then submits the version that was drafted. */
  UUID refer(UUID person) {
    DraftReferral draft =
        new DraftReferral().personId(person).pathwayType(PathwayType.SUPPORTED_INTERNSHIP);
    ApiResponse<Referral> drafted =
        retry.create(key -> referrals.draftReferralWithHttpInfo(key, draft));
    UUID id = drafted.getData().getId();
    referrals.submitReferral(id, Etag.of(drafted), new ReferralMove());
    return id;
  }

  /**
   * The reference of the referral once it is accepted.
   *
   * @throws IllegalStateException if it ends in another way
   */
  String awaitAcceptance(UUID id) {
    return Waiting.until(
        "acceptance", () -> accepted(retry.read(() -> referrals.getReferral(id, null))));
  }

  private static Optional<String> accepted(Referral referral) {
    ShownStatus status = referral.getStatus();
    return switch (status) {
      case ACCEPTED, COMPLETED -> Optional.of(referral.getReference());
      case SUBMITTED, ACKNOWLEDGED -> Optional.empty();
      default -> throw new IllegalStateException("the referral is " + status);
    };
  }
}
