package org.fairway.pathway.sidebyside;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fairway.pathway.support.Refusal;
import org.fairway.platform.tenancy.TenantOwned;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a care system shows others of its plan. Its document never changes. */
@Entity
@Table(name = "plan_publication")
public class Publication extends TenantOwned {
  /** Care systems that one publication may name. */
  public static final int MOST_READERS = 50;

  @Id private UUID id;

  @Column(nullable = false, updatable = false)
  private String period;

  @Column(name = "baseline_period", updatable = false)
  private String baselinePeriod;

  @Column(nullable = false, updatable = false)
  private int edition;

  @Column(nullable = false, updatable = false)
  private String document;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private PublicationState state;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(nullable = false)
  private List<String> readers;

  @Version private long version;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "published_at")
  private Instant publishedAt;

  @Column(name = "withdrawn_at")
  private Instant withdrawnAt;

  /** For Hibernate. */
  protected Publication() {}

  Publication(UUID id, int edition, PlanDocument document, Instant now) {
    this.id = id;
    this.edition = edition;
    this.period = document.period();
    this.baselinePeriod = document.baselinePeriod();
    this.document = DocumentText.of(document);
    this.state = PublicationState.DRAFT;
    this.readers = List.of();
    this.createdAt = now;
  }

  /**
   * Lets further care systems read it.
   *
   * @return those that could not before
   * @throws Refusal kind STATE, {@code publication-withdrawn}; kind INPUT: {@code own-code}, {@code
   *     too-many-readers}
   */
  List<String> publish(List<String> further, Instant now) {
    requireLiving();
    List<String> fresh =
        further.stream().distinct().filter(code -> !readers.contains(code)).toList();
    if (fresh.contains(tenant())) {
      throw Refusal.input("/readers", "own-code", "Its own care system reads it anyway.");
    }
    if (readers.size() + fresh.size() > MOST_READERS) {
      throw Refusal.input(
          "/readers", "too-many-readers", "At most " + MOST_READERS + " care systems.");
    }
    List<String> all = new ArrayList<>(readers);
    all.addAll(fresh);
    readers = List.copyOf(all);
    publishedAt = publishedAt == null ? now : publishedAt;
    state = PublicationState.PUBLISHED;
    return fresh;
  }

  /**
   * Nobody else reads it any more.
   *
   * @throws Refusal kind STATE, {@code publication-withdrawn}
   */
  void withdraw(Instant now) {
    requireLiving();
    state = PublicationState.WITHDRAWN;
    withdrawnAt = now;
  }

  private void requireLiving() {
    if (state == PublicationState.WITHDRAWN) {
      throw Refusal.state("publication-withdrawn", "It was withdrawn; draft another one.");
    }
  }

  /** All but the document. */
  public PublicationHead head() {
    return new PublicationHead(
        id, period, edition, state, readers, createdAt, publishedAt, withdrawnAt);
  }

  public UUID id() {
    return id;
  }

  String period() {
    return period;
  }

  /** Null without baselines. */
  String baselinePeriod() {
    return baselinePeriod;
  }

  /** Counts the publications of a year, from 1. */
  int edition() {
    return edition;
  }

  public PlanDocument document() {
    return DocumentText.read(document);
  }

  /** As it is kept. */
  String documentText() {
    return document;
  }

  public long version() {
    return version;
  }
}
