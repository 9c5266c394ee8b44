package org.fairway.pathway.ats;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.fairway.platform.tenancy.OrganisationOwned;

/** A vacancy as an applicant tracking system described it last, by the time of its events. */
@Entity
@Table(name = "vacancy")
public class Vacancy extends OrganisationOwned {
  @Id private UUID id;

  @Column(name = "connection_id", nullable = false)
  private UUID connectionId;

  @Column(name = "external_id", nullable = false)
  private String externalId;

  @Column(nullable = false)
  private String title;

  private String band;

  @Column(name = "settled_at", nullable = false)
  private Instant settledAt;

  @Column(name = "authorised_at")
  private Instant authorisedAt;

  @Column(name = "advertised_at")
  private Instant advertisedAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "event_sequence", nullable = false)
  private long eventSequence;

  @Version private long version;

  /** For Hibernate. */
  protected Vacancy() {}

  Vacancy(UUID id, UUID connectionId, AtsVacancy as, Instant occurredAt) {
    super(as.employer());
    this.id = id;
    this.connectionId = connectionId;
    this.externalId = as.externalId();
    take(as, occurredAt);
  }

  /** Takes a newer description; an older one changes nothing. */
  void describe(AtsVacancy as, Instant occurredAt) {
    if (occurredAt.isAfter(settledAt)) {
      take(as, occurredAt);
    }
  }

  private void take(AtsVacancy as, Instant occurredAt) {
    title = as.title();
    band = as.band();
    authorisedAt = as.authorisedAt() == null ? authorisedAt : as.authorisedAt();
    advertisedAt = as.advertisedAt() == null ? advertisedAt : as.advertisedAt();
    closedAt = as.closedAt() == null ? closedAt : as.closedAt();
    settledAt = occurredAt;
  }

  public UUID id() {
    return id;
  }

  public String externalId() {
    return externalId;
  }

  public String title() {
    return title;
  }

  /** Agenda for Change band, or null. */
  public String band() {
    return band;
  }

  /** When it was authorised, or null when nobody told; so the next two. */
  Instant authorisedAt() {
    return authorisedAt;
  }

  Instant advertisedAt() {
    return advertisedAt;
  }

  Instant closedAt() {
    return closedAt;
  }

  /** Time of the report that described it last. */
  Instant settledAt() {
    return settledAt;
  }

  /** Version of the next event; ascends by one with each. */
  long nextEvent() {
    return ++eventSequence;
  }
}
