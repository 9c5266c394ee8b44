package org.fairway.referral.partner;

import java.util.UUID;
import org.fairway.platform.messaging.OutgoingEvent;

/** What other services hear of partners. */
sealed interface PartnerEvent {

  UUID partnerId();

  /** The verb in the event's type. */
  String verb();

  /** A partner may act. */
  record Registered(UUID partnerId, PartnerKind kind) implements PartnerEvent {
    @Override
    public String verb() {
      return "registered";
    }
  }

  /** Every service refuses the partner from now on. */
  record Suspended(UUID partnerId) implements PartnerEvent {
    @Override
    public String verb() {
      return "suspended";
    }
  }

  /** The suspension is over. */
  record Reinstated(UUID partnerId) implements PartnerEvent {
    @Override
    public String verb() {
      return "reinstated";
    }
  }

  default OutgoingEvent outgoing(long version) {
    String type = "org.fairway.partner." + verb() + ".v1";
    return new OutgoingEvent(type, partnerId().toString(), version, this);
  }
}
