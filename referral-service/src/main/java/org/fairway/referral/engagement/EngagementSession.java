package org.fairway.referral.engagement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.tenancy.OrganisationOwned;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One session. Planned, then held or cancelled; what was held or cancelled changes no more. */
@Entity
@Table(name = "engagement_session")
public class EngagementSession extends OrganisationOwned {

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private SessionKind kind;

  private String title;

  @Column(name = "starts_at")
  private Instant startsAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  private String place;

  private String host;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> languages;

  @Column(name = "open_to_partners")
  private boolean openToPartners;

  @Enumerated(EnumType.STRING)
  private SessionStatus status;

  private Integer invited;

  private Integer attended;

  @Version private long version;

  @Column(name = "created_at")
  private Instant createdAt;

  /** For Hibernate. */
  protected EngagementSession() {}

  EngagementSession(UUID id, String organisation, SessionPlan plan, Instant now) {
    super(organisation);
    this.id = id;
    this.status = SessionStatus.PLANNED;
    this.createdAt = now;
    plan(plan);
  }

  /** Takes a new plan. The caller has checked that the session is still planned. */
  final void plan(SessionPlan plan) {
    kind = plan.kind();
    title = plan.title();
    startsAt = plan.startsAt();
    endsAt = plan.endsAt();
    place = plan.place();
    host = plan.host();
    languages = plan.languages();
    openToPartners = plan.openToPartners();
  }

  void held(Integer howManyInvited, int howManyCame) {
    status = SessionStatus.HELD;
    invited = howManyInvited;
    attended = howManyCame;
  }

  void cancelled() {
    status = SessionStatus.CANCELLED;
  }

  public UUID id() {
    return id;
  }

  public SessionKind kind() {
    return kind;
  }

  public String title() {
    return title;
  }

  public Instant startsAt() {
    return startsAt;
  }

  public Instant endsAt() {
    return endsAt;
  }

  public String place() {
    return place;
  }

  public String host() {
    return host;
  }

  public List<String> languages() {
    return List.copyOf(languages);
  }

  public boolean openToPartners() {
    return openToPartners;
  }

  public SessionStatus status() {
    return status;
  }

  /** Null when nobody counted. */
  public Integer invited() {
    return invited;
  }

  /** Null until it was held. */
  public Integer attended() {
    return attended;
  }

  public long version() {
    return version;
  }

  public Instant createdAt() {
    return createdAt;
  }
}
