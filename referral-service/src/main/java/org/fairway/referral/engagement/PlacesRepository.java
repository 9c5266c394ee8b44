package org.fairway.referral.engagement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PlacesRepository implements PanacheRepositoryBase<SessionPlaces, UUID> {

  SessionPlaces of(UUID session) {
    return find("sessionId", session).firstResult();
  }

  List<SessionPlaces> of(Collection<UUID> sessions) {
    return list("sessionId in ?1", sessions);
  }

  /**
   * Everybody who takes places or gives some back holds this lock, also who finds none: otherwise
   * one could begin to wait just after a place became free.
   */
  SessionPlaces locked(UUID session) {
    return find("sessionId", session).withLock(LockModeType.PESSIMISTIC_WRITE).firstResult();
  }

  /** Gives what is free to those who wait, of whatever organisation; under the lock. */
  void promote(UUID session) {
    flush();
    getEntityManager()
        .createNativeQuery("select session_promote(:session)", Integer.class)
        .setParameter("session", session)
        .getSingleResult();
    getEntityManager().refresh(of(session));
  }
}
