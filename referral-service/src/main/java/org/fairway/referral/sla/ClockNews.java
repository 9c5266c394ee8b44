package org.fairway.referral.sla;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.fairway.platform.messaging.Outbox;
import org.fairway.platform.messaging.OutgoingEvent;
import org.fairway.platform.privacy.Pseudonyms;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.referral.referral.Line;
import org.fairway.referral.referral.LineKind;
import org.fairway.referral.referral.ReferralLog;

/** Tells that a clock runs out soon, or has run out: an event, and a line of the timeline. */
@ApplicationScoped
class ClockNews {

  private final Outbox outbox;
  private final ReferralLog log;
  private final Pseudonyms pseudonyms;
  private final CurrentScope scope;

  ClockNews(Outbox outbox, ReferralLog log, Pseudonyms pseudonyms, CurrentScope scope) {
    this.outbox = outbox;
    this.log = log;
    this.pseudonyms = pseudonyms;
    this.scope = scope;
  }

  /** Data of {@code org.fairway.referral.sla-approaching.v1} and {@code .sla-breached.v1}. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Told(
      UUID referralId,
      String reference,
      String person,
      String partnerId,
      ClockKind clock,
      Instant startedAt,
      Instant dueAt,
      String caseworker,
      Instant occurredAt) {}

  @Transactional(Transactional.TxType.MANDATORY)
  void approaching(ClockQueue.Due due, Instant now) {
    tell("sla-approaching", "APPROACHING", due, now);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void breached(ClockQueue.Due due, Instant now) {
    tell("sla-breached", "BREACHED", due, now);
  }

  private void tell(String verb, String code, ClockQueue.Due due, Instant now) {
    Clock clock = due.clock();
    outbox.append(
        new OutgoingEvent(
            "org.fairway.referral." + verb + ".v1",
            due.referral().toString(),
            due.version(),
            new Told(
                due.referral(),
                due.reference(),
                pseudonyms.of(scope.get().tenant(), due.person()),
                due.organisation(),
                clock.kind(),
                clock.startedAt(),
                clock.dueAt(),
                due.caseworker(),
                now)));
    log.add(
        due.referral(),
        due.organisation(),
        Line.of(LineKind.CLOCK, now, clock.kind() + " " + code, clock.id()));
  }
}
