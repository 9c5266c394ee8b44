package org.fairway.referral.engagement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fairway.platform.tenancy.Scope;

/** Bookings that the caller may see: its own organisation's. */
@ApplicationScoped
class BookingRepository implements PanacheRepositoryBase<Booking, UUID> {

  /** Above every id. */
  private static final UUID LAST = new UUID(-1, -1);

  Optional<Booking> visible(UUID id, Scope scope) {
    return find("id", id).firstResultOptional().filter(b -> scope.sees(b.organisation()));
  }

  /** Newest first, below {@code before} if that is not null. */
  List<Booking> page(Scope scope, UUID session, UUID before, int size) {
    return find(
            "sessionId = :session and (:all = true or organisationId = :own) and id < :before"
                + " order by id desc",
            Map.of(
                "session",
                session,
                "all",
                scope.tenantWide(),
                "own",
                scope.organisation(),
                "before",
                before == null ? LAST : before))
        .page(0, size)
        .list();
  }

  boolean named(UUID session, UUID person) {
    return count(
            "sessionId = ?1 and personId = ?2 and status <> ?3",
            session,
            person,
            BookingStatus.CANCELLED)
        > 0;
  }

  /** Places of those who were marked as present, of all organisations that the caller sees. */
  long present(UUID session) {
    return list("sessionId = ?1 and attendance is not null", session).stream()
        .filter(booking -> booking.attendance().present())
        .mapToLong(Booking::places)
        .sum();
  }

  /** Of every organisation of the tenant. What was read before is not what is stored any more. */
  int unname(UUID person) {
    flush();
    Object count =
        getEntityManager()
            .createNativeQuery("select session_unname(:person)", Integer.class)
            .setParameter("person", person)
            .getSingleResult();
    return (Integer) count;
  }
}
