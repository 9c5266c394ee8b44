package org.fairway.referral.engagement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;
import org.fairway.referral.consent.ConsentChanged;
import org.fairway.referral.consent.ConsentPurpose;
import org.fairway.referral.consent.ConsentState;
import org.fairway.referral.person.PersonOnTheWire;

/**
 * A booking names a person only while their CONTACT consent is live. Without it the places stay,
 * and the name goes.
 */
@ApplicationScoped
public class NamedBookings {

  private final BookingRepository bookings;
  private final ConsentState consents;
  private final PersonOnTheWire people;

  NamedBookings(BookingRepository bookings, ConsentState consents, PersonOnTheWire people) {
    this.bookings = bookings;
    this.consents = consents;
    this.people = people;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void check(UUID session, UUID person) {
    // Kept for: a consent that is being taken back at this moment has ended when we look.
    if (people.toKeep(person).isEmpty()) {
      throw Problems.unprocessable(
          new Violation(
              "/personId",
              "unknown-person",
              "There is no such person, or the caller may not see them."));
    }
    if (!consents.live(person, ConsentPurpose.CONTACT)) {
      throw Problems.conflict("consent-missing", "The person has no live CONTACT consent.");
    }
    if (bookings.named(session, person)) {
      throw Problems.conflict("already-booked", "The person has a booking of this session.");
    }
  }

  /** A consent that ran out hides the name before anything else has noticed. */
  List<BookingDetail> details(List<Booking> some) {
    Set<UUID> people =
        some.stream().map(Booking::personId).filter(Objects::nonNull).collect(Collectors.toSet());
    Set<UUID> agreed = consents.live(people, ConsentPurpose.CONTACT);
    return some.stream().map(b -> new BookingDetail(b, shown(b.personId(), agreed))).toList();
  }

  private static UUID shown(UUID person, Set<UUID> agreed) {
    return person != null && agreed.contains(person) ? person : null;
  }

  BookingDetail detail(Booking booking) {
    return details(List.of(booking)).get(0);
  }

  /** In the transaction of the withdrawal: who withdraws is named no more from its end on. */
  void consentChanged(@Observes ConsentChanged change) {
    if (change.purpose() == ConsentPurpose.CONTACT
        && !consents.live(change.personId(), ConsentPurpose.CONTACT)) {
      bookings.unname(change.personId());
    }
  }

  /** Takes the person out of every booking of the tenant; the counts stay. */
  @Transactional
  public int unname(UUID person) {
    return bookings.unname(person);
  }
}
