package org.fairway.referral.engagement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.fairway.platform.tenancy.TenantOwned;

/** The places of one session. Changed only under a lock on its row. */
@Entity
@Table(name = "session_places")
public class SessionPlaces extends TenantOwned {

  @Id
  @Column(name = "session_id")
  private UUID sessionId;

  private Integer capacity;

  private int booked;

  /** For Hibernate. */
  protected SessionPlaces() {}

  SessionPlaces(UUID sessionId, Integer capacity) {
    this.sessionId = sessionId;
    this.capacity = capacity;
  }

  /** Takes places; false, and nothing taken, when fewer are free. */
  boolean take(int places) {
    if (capacity != null && places > capacity - booked) {
      return false;
    }
    booked += places;
    return true;
  }

  void giveBack(int places) {
    booked -= places;
  }

  /** Sets how many there are; false, and nothing changed, when more are booked. */
  boolean resize(Integer places) {
    if (places != null && places < booked) {
      return false;
    }
    capacity = places;
    return true;
  }

  UUID sessionId() {
    return sessionId;
  }

  /** Null for as many as come. */
  public Integer capacity() {
    return capacity;
  }

  public int booked() {
    return booked;
  }
}
