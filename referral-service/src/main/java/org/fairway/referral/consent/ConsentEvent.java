package org.fairway.referral.consent;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.messaging.OutgoingEvent;

/** What other services hear of consents. */
sealed interface ConsentEvent {

  /** Pseudonym. */
  String person();

  /** The verb in the event's type. */
  String verb();

  /**
   * Somebody agreed; {@code expiresAt} null for no end, {@code recipients} codes, empty when nobody
   * was named.
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Given(
      UUID consentId,
      String person,
      ConsentPurpose purpose,
      Instant expiresAt,
      List<String> recipients)
      implements ConsentEvent {
    @Override
    public String verb() {
      return "given";
    }
  }

  /** Somebody took it back. */
  record Withdrawn(UUID consentId, String person, ConsentPurpose purpose, Instant withdrawnAt)
      implements ConsentEvent {
    @Override
    public String verb() {
      return "withdrawn";
    }
  }

  /** It ran out by itself. */
  record Expired(UUID consentId, String person, ConsentPurpose purpose, Instant expiredAt)
      implements ConsentEvent {

    @Override
    public String verb() {
      return "expired";
    }
  }

  default OutgoingEvent outgoing(long number) {
    return new OutgoingEvent("org.fairway.consent." + verb() + ".v1", person(), number, this);
  }
}
