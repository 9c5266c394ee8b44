package org.fairway.referral.sla;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.web.Ids;
import org.fairway.referral.common.Moment;
import org.fairway.referral.referral.ReferralAccess;
import org.fairway.referral.referral.ReferralMoved;
import org.fairway.referral.referral.ReferralStatus;
import org.fairway.referral.referral.ReferralTouched;

/** Starts, pauses and stops the clocks of referrals, in the transaction of what happens to them. */
@ApplicationScoped
public class Clocks {

  /** As many as are listed, in one piece. */
  public static final int MOST = 100;

  private final ClockTable table;
  private final Limits limits;
  private final ClockLateness lateness;
  private final ReferralAccess referrals;
  private final Audit audit;

  Clocks(
      ClockTable table,
      Limits limits,
      ClockLateness lateness,
      ReferralAccess referrals,
      Audit audit) {
    this.table = table;
    this.limits = limits;
    this.lateness = lateness;
    this.referrals = referrals;
    this.audit = audit;
  }

  /**
   * The newest {@link #MOST} of a referral; 404 for one that the caller may not see. Is on record.
   */
  @Transactional
  public List<ClockReading> of(UUID referral) {
    referrals.organisation(referral);
    audit.record("clock.read", "referral", referral.toString(), Outcome.ALLOWED, "casework");
    Instant now = Moment.now();
    return table.all(referral, MOST).stream().map(clock -> ClockReading.of(clock, now)).toList();
  }

  void moved(@Observes ReferralMoved moved) {
    Optional<ClockKind> kind = ClockRules.of(moved.to());
    if (moved.from() == null) {
      kind.ifPresent(
          first -> table.addLate(moved.referralId(), moved.organisation(), begin(first, moved)));
      return;
    }
    boolean there = false;
    for (Clock clock : open(moved)) {
      if (kind.filter(clock.kind()::equals).isPresent()) {
        table.update(goOn(clock, moved));
        there = true;
      } else {
        stop(clock, moved.referralId(), moved.at());
      }
    }
    if (!there && kind.isPresent()) {
      table.add(moved.referralId(), moved.organisation(), begin(kind.get(), moved));
    }
  }

  private List<Clock> open(ReferralMoved moved) {
    return moved.from() == ReferralStatus.DRAFT ? List.of() : table.open(moved.referralId());
  }

  private Clock begin(ClockKind kind, ReferralMoved moved) {
    return Clock.running(
        Ids.next(), kind, moved.at(), limits.span(kind, moved.at(), moved.reviewOn()));
  }

  /** The same clock in the next status: it stands, it goes on, or it begins anew. */
  private Clock goOn(Clock clock, ReferralMoved moved) {
    Limit limit = limits.of(clock.kind());
    if (ClockRules.pauses(moved.to())) {
      return clock.state() == ClockState.PAUSED || clock.dueAt() == null
          ? clock
          : told(clock, moved).paused(limit.left(moved.at(), clock.dueAt()));
    }
    if (clock.state() != ClockState.PAUSED) {
      return clock.again(moved.at(), limits.span(clock.kind(), moved.at(), moved.reviewOn()));
    }
    return clock.until(
        clock.breachedAt() == null
            ? limit.span(moved.at(), clock.remaining())
            // it ran out when it did; an answer gives it no later end
            : new Limit.Span(clock.warnAt(), clock.dueAt()));
  }

  /** What it has reached is told before it stands: no sweep looks at a clock that does. */
  private Clock told(Clock clock, ReferralMoved moved) {
    Clock late = lateness(clock, moved.referralId(), moved.at());
    if (late.warns(moved.at())) {
      lateness.warn(moved.referralId(), late, moved.at());
      return late.warnedOf(moved.at());
    }
    return late;
  }

  private void stop(Clock clock, UUID referral, Instant now) {
    table.update(lateness(clock, referral, now).stopped(now));
  }

  private Clock lateness(Clock clock, UUID referral, Instant now) {
    if (!clock.breaches(now)) {
      return clock;
    }
    lateness.tell(referral, clock, now);
    return clock.breached(now);
  }

  void touched(@Observes ReferralTouched touched) {
    if (!ClockRules.updates(touched.kind())) {
      return;
    }
    Instant now = Moment.now();
    for (Clock clock : table.open(touched.referralId())) {
      if (clock.kind() == ClockKind.UPDATE) {
        restart(clock, touched.referralId(), now);
      } else if (clock.kind() == ClockKind.FIRST_CONTACT
          && ClockRules.reaches(touched.kind(), touched.code())) {
        stop(clock, touched.referralId(), now);
        add(ClockKind.UPDATE, touched.referralId(), now);
      }
    }
  }

  /** One that has run out stays as it is, for the record, and another begins. */
  private void restart(Clock clock, UUID referral, Instant now) {
    if (clock.breachedAt() == null && !clock.breaches(now)) {
      table.update(clock.again(now, limits.span(ClockKind.UPDATE, now, null)));
      return;
    }
    stop(clock, referral, now);
    add(ClockKind.UPDATE, referral, now);
  }

  private void add(ClockKind kind, UUID referral, Instant now) {
    table.add(
        referral,
        referrals.organisation(referral),
        Clock.running(Ids.next(), kind, now, limits.span(kind, now, null)));
  }
}
