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
    Reason reason) {

  /** The event of a referral's present status; empty for a status that others need not hear of. */
  static Optional<OutgoingEvent> of(Referral referral, PersonFacts person) {
    return verb(referral.status())
        .map(
            verb ->
                new OutgoingEvent(
                    "org.fairway.referral." + verb + ".v1",
                    referral.id().toString(),
                    referral.version(),
                    data(referral, person)));
  }

  private static Optional<String> verb(ReferralStatus status) {
    return switch (status) {
      case SUBMITTED -> Optional.of("submitted");
      case ACKNOWLEDGED -> Optional.of("acknowledged");
      case ACCEPTED -> Optional.of("accepted");
      case DECLINED -> Optional.of("declined");
      case WITHDRAWN -> Optional.of("withdrawn");
      case CANCELLED -> Optional.of("cancelled");
      case COMPLETED -> Optional.of("completed");
      default -> Optional.empty();
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
        referral.reason());
  }
}
