package org.fairway.referral.engagement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fairway.platform.messaging.Outbox;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.ProblemException;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;
import org.fairway.referral.common.Moment;
import org.fairway.referral.partner.Partners;

/** Planning, changing, holding and reading sessions; booking them is for {@link Bookings}. */
@ApplicationScoped
public class Sessions {

  private static final String SUBJECT = "session";

  private final SessionRepository sessions;
  private final PlacesRepository places;
  private final BookingRepository bookings;
  private final Partners partners;
  private final Outbox outbox;
  private final Audit audit;
  private final CurrentScope scope;

  Sessions(
      SessionRepository sessions,
      PlacesRepository places,
      BookingRepository bookings,
      Partners partners,
      Outbox outbox,
      Audit audit,
      CurrentScope scope) {
    this.sessions = sessions;
    this.places = places;
    this.bookings = bookings;
    this.partners = partners;
    this.outbox = outbox;
    this.audit = audit;
    this.scope = scope;
  }

  /** Plans a session of the caller's organisation, also one that has been: it is held then. */
  @Transactional
  public SessionDetail plan(SessionPlan plan) {
    Scope who = scope.get();
    if (!who.tenantWide() && partners.ofOrganisation(who.organisation()).isEmpty()) {
      throw Problems.forbidden("Sessions are held by the care system and its partners.");
    }
    checkOpen(who.organisation(), plan);
    UUID id = Ids.next();
    EngagementSession session = new EngagementSession(id, who.organisation(), plan, Moment.now());
    sessions.persistAndFlush(session);
    SessionPlaces free = new SessionPlaces(id, plan.capacity());
    places.persistAndFlush(free);
    audit("session.plan", id);
    return detail(session, free);
  }

  /**
   * Changes the plan. 409 when it is planned no more, and {@code capacity-below-bookings} when more
   * places are booked than there would be; more places go to those who wait.
   */
  @Transactional
  public SessionDetail change(UUID id, String ifMatch, SessionPlan plan) {
    EngagementSession session = toChange(id, ifMatch);
    refuse(SessionRules.toChange(session, scope.get()));
    checkOpen(session.organisation(), plan);
    SessionPlaces free = places.locked(id);
    if (!free.resize(plan.capacity())) {
      throw Problems.conflict("capacity-below-bookings", "More places are booked than that.");
    }
    session.plan(plan);
    sessions.flush();
    places.promote(id);
    audit("session.change", id);
    return detail(session, free);
  }

  /** Notes that it took place; 422 when fewer came than were marked as present. */
  @Transactional
  public SessionDetail hold(UUID id, String ifMatch, Integer invited, int attended) {
    EngagementSession session = toChange(id, ifMatch);
    refuse(SessionRules.toHold(session, scope.get(), Moment.now()));
    SessionPlaces free = places.locked(id);
    if (attended < bookings.present(id)) {
      throw Problems.unprocessable(
          new Violation(
              "/attended", "fewer-than-marked", "More were marked as present than that."));
    }
    session.held(invited, attended);
    sessions.flush();
    outbox.append(SessionEvent.held(session, Moment.now()));
    audit("session.hold", id);
    return detail(session, free);
  }

  /** Calls it off; its bookings stay as they are, for those who must be told. */
  @Transactional
  public SessionDetail cancel(UUID id, String ifMatch) {
    EngagementSession session = toChange(id, ifMatch);
    refuse(SessionRules.toChange(session, scope.get()));
    SessionPlaces free = places.locked(id);
    session.cancelled();
    sessions.flush();
    audit("session.cancel", id);
    return detail(session, free);
  }

  /** 404 when there is none that the caller may see. */
  @Transactional
  public SessionDetail find(UUID id) {
    EngagementSession session = visible(id);
    return detail(session, places.of(id));
  }

  /** Up to {@code size}, newest first, below {@code before} if that is not null. */
  @Transactional
  public List<SessionDetail> page(SessionFilter filter, UUID before, int size) {
    List<EngagementSession> rows = sessions.page(scope.get(), filter, before, size);
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<UUID, SessionPlaces> free =
        places.of(rows.stream().map(EngagementSession::id).toList()).stream()
            .collect(Collectors.toMap(SessionPlaces::sessionId, Function.identity()));
    return rows.stream().map(s -> new SessionDetail(s, free.get(s.id()), List.of())).toList();
  }

  /** For a referral that names the session it came from: 422 for one that the caller cannot see. */
  @Transactional
  public void requireSource(UUID id) {
    if (id != null && sessions.visible(id, scope.get()).isEmpty()) {
      throw Problems.unprocessable(
          new Violation(
              "/sessionId",
              "unknown-session",
              "There is no such session, or the caller may not see it."));
    }
  }

  EngagementSession visible(UUID id) {
    return sessions.visible(id, scope.get()).orElseThrow(Problems::notFound);
  }

  private EngagementSession toChange(UUID id, String ifMatch) {
    EngagementSession session =
        sessions.toChange(id, scope.get()).orElseThrow(() -> notToChange(id));
    ETags.requireMatch(ifMatch, session.version());
    return session;
  }

  /** A partner that may see an open session is told why it may not change it. */
  private ProblemException notToChange(UUID id) {
    return sessions.visible(id, scope.get()).isPresent()
        ? Problems.forbidden("This is for the organisation that holds the session.")
        : Problems.notFound();
  }

  private static void refuse(String obstacle) {
    if (obstacle != null) {
      throw Problems.transitionNotAllowed(obstacle);
    }
  }

  /** A partner's sessions are its own: what they say of communities is not for other partners. */
  private void checkOpen(String organisation, SessionPlan plan) {
    if (plan.openToPartners() && !organisation.equals(scope.get().tenant())) {
      throw Problems.unprocessable(
          new Violation(
              "/openToPartners",
              "not-the-care-systems",
              "Only the care system's own sessions are open to its partners."));
    }
  }

  private SessionDetail detail(EngagementSession session, SessionPlaces free) {
    return new SessionDetail(
        session, free, SessionRules.actions(session, scope.get(), Moment.now()));
  }

  private void audit(String action, UUID id) {
    audit.record(action, SUBJECT, id.toString(), Outcome.ALLOWED, "engagement");
  }
}
