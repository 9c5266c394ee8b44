package org.fairway.pathway.ats;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.platform.tenancy.OrganisationOwned;

/** An event that waits, because its stage has no mapping. The event itself is sealed. */
@Entity
@Table(name = "parked_event")
public class ParkedEvent extends OrganisationOwned {
  static final String TABLE = "parked_event";
  static final String COLUMN = "event";

  @Id private UUID id;

  @Column(name = "connection_id", nullable = false)
  private UUID connectionId;

  @Column(name = "event_id", nullable = false)
  private String eventId;

  @Column(name = "original_stage", nullable = false)
  private String originalStage;

  @Column(name = "external_id", nullable = false)
  private String externalId;

  @Column(name = "occurred_at", nullable = false)
  private Instant occurredAt;

  @Column(name = "event", nullable = false)
  private byte[] sealedEvent;

  @Column(nullable = false)
  private byte[] digest;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private State state;

  @Column(name = "parked_at", nullable = false)
  private Instant parkedAt;

  @Version private long version;

  /** Whether it still waits. */
  @Schema(name = "ParkedEventState")
  public enum State {
    PARKED,
    REPLAYED
  }

  /** For Hibernate. */
  protected ParkedEvent() {}

  ParkedEvent(
      UUID id,
      String organisation,
      UUID connectionId,
      AtsEvent event,
      byte[] sealed,
      byte[] digest) {
    super(organisation);
    this.id = id;
    this.connectionId = connectionId;
    this.eventId = event.eventId();
    this.originalStage = event.stage();
    this.externalId = event.externalId();
    this.occurredAt = event.occurredAt();
    this.sealedEvent = sealed.clone();
    this.digest = digest.clone();
    this.state = State.PARKED;
    this.parkedAt = Instant.now();
  }

  void replayed() {
    state = State.REPLAYED;
  }

  byte[] sealedEvent() {
    return sealedEvent.clone();
  }

  boolean hasDigest(byte[] other) {
    return java.security.MessageDigest.isEqual(digest, other);
  }

  public UUID id() {
    return id;
  }

  public UUID connectionId() {
    return connectionId;
  }

  public String eventId() {
    return eventId;
  }

  public String originalStage() {
    return originalStage;
  }

  public String externalId() {
    return externalId;
  }

  public Instant occurredAt() {
    return occurredAt;
  }

  public State state() {
    return state;
  }

  public Instant parkedAt() {
    return parkedAt;
  }

  public long version() {
    return version;
  }
}
