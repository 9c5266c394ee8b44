package org.fairway.referral.referral;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairway.platform.messaging.OutgoingEvent;
import org.fairway.referral.partner.PartnerKind;
import org.fairway.referral.person.PersonFacts;

/** What other services hear of a referral: the same data with each move, ids and codes only. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReferralEvent(
    UUID referralId,
    String reference,
    String person,
    String partnerId,
    PartnerKind sourceType,
    PathwayType pathwayType,
    UUID programmeId,
    List<String> priorityGroups,
    String lsoa21,
    Integer imdDecile,
    Instant occurredAt,
    Reason reason,
    UUID parentReferralId,
    UUID childReferralId) {

  /** The event of an action that was just taken; empty when others need not hear of it. */
  static Optional<OutgoingEvent> of(Referral referral, ReferralAction action, PersonFacts person) {
    return verb(action)
        .map(
            verb ->
                new OutgoingEvent(
                    "org.fairway.referral." + verb + ".v1",
                    referral.id().toString(),
                    referral.version(),
                    data(referral, person)));
  }

  private static Optional<String> verb(ReferralAction action) {
    return switch (action) {
      case SUBMIT -> Optional.of("submitted");
      case ACKNOWLEDGE -> Optional.of("acknowledged");
      case ACCEPT -> Optional.of("accepted");
      case DECLINE -> Optional.of("declined");
      case WITHDRAW -> Optional.of("withdrawn");
      case CANCEL -> Optional.of("cancelled");
      case COMPLETE -> Optional.of("completed");
      case NO_CONTACT -> Optional.of("unable-to-contact");
      case REDIRECT -> Optional.of("redirected");
      case REOPEN -> Optional.of("reopened");
      case ENTER_IN_ERROR -> Optional.of("entered-in-error");
      case REQUEST_INFO, PROVIDE_INFO, WAITLIST, START -> Optional.empty();
    };
  }

  private static ReferralEvent data(Referral referral, PersonFacts person) {
    return new ReferralEvent(
        referral.id(),
        referral.reference(),
        person.pseudonym(),
        referral.organisation(),
        referral.sourceType(),
        referral.pathwayType(),
        referral.programmeId(),
        person.priorityGroups(),
        person.lsoa21(),
        person.imdDecile(),
        referral.updatedAt(),
        referral.reason(),
        referral.status() == ReferralStatus.SUBMITTED ? referral.handling().parentId() : null,
        referral.status() == ReferralStatus.REDIRECTED ? referral.handling().redirectedTo() : null);
  }
}
