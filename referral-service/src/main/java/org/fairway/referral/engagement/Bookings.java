package org.fairway.referral.engagement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.Problems;
import org.fairway.referral.common.Moment;
import org.fairway.referral.partner.Partners;

/**
 * Taking and giving back places. Whoever does either holds the lock on the session's places until
 * the end of the transaction, so that of two who want the last place one waits.
 */
@ApplicationScoped
public class Bookings {

  private final Sessions sessions;
  private final BookingRepository bookings;
  private final PlacesRepository places;
  private final NamedBookings named;
  private final Partners partners;
  private final Audit audit;
  private final CurrentScope scope;

  Bookings(
      Sessions sessions,
      BookingRepository bookings,
      PlacesRepository places,
      NamedBookings named,
      Partners partners,
      Audit audit,
      CurrentScope scope) {
    this.sessions = sessions;
    this.bookings = bookings;
    this.places = places;
    this.named = named;
    this.partners = partners;
    this.audit = audit;
    this.scope = scope;
  }

  /**
   * Books, or puts on the waiting list when not enough places are free.
   *
   * <p>404 for an unknown session, 409 when it has begun or is off, 422 for an unknown person, 409
   * {@code person-erased}, 409 {@code consent-missing} without the person's CONTACT consent, 409
   * {@code already-booked}.
   */
  @Transactional
  public BookingDetail book(UUID session, NewBooking data) {
    Scope who = scope.get();
    EngagementSession wanted = sessions.visible(session);
    if (!who.tenantWide() && partners.ofOrganisation(who.organisation()).isEmpty()) {
      throw Problems.forbidden("Places are booked by the care system and its partners.");
    }
    SessionPlaces free = places.locked(session);
    // what was read before the lock may be over now that it is had
    bookings.getEntityManager().refresh(wanted);
    String obstacle = SessionRules.toBook(wanted, Moment.now());
    if (obstacle != null) {
      throw Problems.transitionNotAllowed(obstacle);
    }
    if (data.personId() != null) {
      named.check(session, data.personId());
    }
    Booking booking =
        new Booking(
            Ids.next(), who.organisation(), session, data, free.take(data.places()), Moment.now());
    bookings.persistAndFlush(booking);
    audit("booking.make", booking);
    return named.detail(booking);
  }

  /** Gives the places back, to those who wait; 409 when it was cancelled or attended. */
  @Transactional
  public BookingDetail cancel(UUID id, String ifMatch) {
    Booking booking = locked(id, ifMatch);
    SessionPlaces free = places.of(booking.sessionId());
    if (booking.status() == BookingStatus.CANCELLED || booking.attendance() != null) {
      throw Problems.transitionNotAllowed("The booking was cancelled or attended already.");
    }
    if (booking.status() == BookingStatus.BOOKED) {
      free.giveBack(booking.places());
    }
    booking.cancel();
    bookings.flush();
    EngagementSession session = sessions.visible(booking.sessionId());
    if (SessionRules.toBook(session, Moment.now()) == null) {
      places.promote(booking.sessionId());
    }
    audit("booking.cancel", booking);
    return named.detail(booking);
  }

  /** Notes whether they came; by the organiser, once the session has begun. */
  @Transactional
  public BookingDetail attendance(UUID id, String ifMatch, Attendance what) {
    Booking booking = locked(id, ifMatch);
    EngagementSession session = sessions.visible(booking.sessionId());
    if (!scope.get().sees(session.organisation())) {
      throw Problems.forbidden("This is for the organisation that holds the session.");
    }
    String obstacle = SessionRules.toMark(session, scope.get(), Moment.now());
    if (obstacle != null) {
      throw Problems.transitionNotAllowed(obstacle);
    }
    if (booking.status() != BookingStatus.BOOKED) {
      throw Problems.transitionNotAllowed("The booking is " + booking.status() + ".");
    }
    booking.attendance(what);
    bookings.flush();
    audit("booking.attendance", booking);
    return named.detail(booking);
  }

  /** 404 when there is none that the caller may see. Is on record when it names somebody. */
  @Transactional
  public BookingDetail find(UUID id) {
    BookingDetail found = named.detail(visible(id));
    read(Stream.of(found));
    return found;
  }

  /**
   * Newest first, below {@code before} if not null; 404 for a session that is not to be seen. Each
   * that names somebody is on record but the last of {@code size}.
   *
   * @param size one more than the caller shows, to know whether there are more
   */
  @Transactional
  public List<BookingDetail> page(UUID session, UUID before, int size) {
    sessions.visible(session);
    List<BookingDetail> found = named.details(bookings.page(scope.get(), session, before, size));
    read(found.stream().limit(size - 1L));
    return found;
  }

  private void read(Stream<BookingDetail> shown) {
    List<String> ofSomebody =
        shown
            .filter(booking -> booking.personId() != null)
            .map(booking -> booking.booking().id().toString())
            .toList();
    audit.recordEach("booking.read", "booking", ofSomebody, Outcome.ALLOWED, "engagement");
  }

  private Booking visible(UUID id) {
    return bookings.visible(id, scope.get()).orElseThrow(Problems::notFound);
  }

  /** The places first, then the booking as it is under their lock: it may just be promoted. */
  private Booking locked(UUID id, String ifMatch) {
    Booking booking = visible(id);
    places.locked(booking.sessionId());
    bookings.getEntityManager().refresh(booking);
    ETags.requireMatch(ifMatch, booking.version());
    return booking;
  }

  private void audit(String action, Booking booking) {
    audit.record(action, "booking", booking.id().toString(), Outcome.ALLOWED, "engagement");
  }
}
