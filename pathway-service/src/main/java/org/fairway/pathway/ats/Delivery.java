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
import org.fairway.platform.tenancy.OrganisationOwned;

/** A delivery as it came, sealed. Kept for {@link AtsConfig#rawRetention()}. */
@Entity
@Table(name = "ats_delivery")
class Delivery extends OrganisationOwned {
  static final String TABLE = "ats_delivery";
  static final String COLUMN = "body";

  @Id private UUID id;

  @Column(name = "connection_id", nullable = false)
  private UUID connectionId;

  @Column(name = "webhook_id", nullable = false)
  private String webhookId;

  @Column(nullable = false)
  private byte[] digest;

  @Column(nullable = false)
  private byte[] body;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private State state;

  @Column(name = "received_at", nullable = false)
  private Instant receivedAt;

  @Version private long version;

  /** How far it got. INCOMPLETE: at least one event failed through our fault. */
  enum State {
    RECEIVED,
    PROCESSED,
    INCOMPLETE,
    UNREADABLE
  }

  /** For Hibernate. */
  protected Delivery() {}

  Delivery(
      UUID id,
      SignedConnection connection,
      String webhookId,
      byte[] digest,
      byte[] sealed,
      Instant now) {
    super(connection.organisation());
    this.id = id;
    this.connectionId = connection.id();
    this.webhookId = webhookId;
    this.digest = digest.clone();
    this.body = sealed.clone();
    this.state = State.RECEIVED;
    this.receivedAt = now;
  }

  void became(State reached) {
    state = reached;
  }

  UUID id() {
    return id;
  }

  byte[] sealedBody() {
    return body.clone();
  }
}
