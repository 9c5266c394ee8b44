package org.fairway.pathway.ats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Takes one inbound event, in a transaction of its own, so that a bad one takes no other with it.
 * Safe to call with the same event any number of times, in any order, and at the same moment from
 * several deliveries.
 */
@ApplicationScoped
class ApplicationIntake {
  private final ApplicationLock lock;
  private final StageMappings mappings;
  private final KnownEvents known;
  private final Parking parking;
  private final ApplicationUpdates updates;
  private final EventForm form;

  ApplicationIntake(
      ApplicationLock lock,
      StageMappings mappings,
      KnownEvents known,
      Parking parking,
      ApplicationUpdates updates,
      EventForm form) {
    this.lock = lock;
    this.mappings = mappings;
    this.known = known;
    this.parking = parking;
    this.updates = updates;
    this.form = form;
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  ItemResult take(SignedConnection connection, AtsEvent event) {
    if (!connection.mayReportFor(event.vacancy().employer())) {
      return ItemResult.rejected(
          event.eventId(),
          "other-employer",
          "This connection reports for " + connection.organisation() + " only.");
    }
    lock.take(connection.id(), event.externalId());
    byte[] digest = form.digest(event);
    Optional<ItemResult> seen = known.seen(connection.id(), event.eventId(), digest);
    if (seen.isPresent()) {
      return seen.get();
    }
    Optional<ApplicationStage> stage = mappings.read(connection.id(), event.stage());
    if (stage.isEmpty()) {
      parking.park(connection, event, digest);
      return ItemResult.parked(event.eventId());
    }
    return updates.apply(connection.id(), event, stage.get(), digest);
  }
}
