package org.fairway.reporting.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fairway.platform.tenancy.OrganisationOwned;
import org.fairway.reporting.render.ReportFormat;
import org.hibernate.annotations.DynamicUpdate;

/**
 * A report: what was asked, what it is made from, and how far it is. All but its progress is fixed
 * at birth; so says the database too.
 */
@Entity
@Table(name = "report")
@DynamicUpdate
public class Report extends OrganisationOwned {
  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private ReportKind kind;

  @Column(updatable = false)
  private String subject;

  @Column(updatable = false)
  private String period;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Audience audience;

  @Column(updatable = false)
  private String formats;

  @Column(name = "inputs_checksum", updatable = false)
  private String inputsChecksum;

  @Column(name = "definition_version", updatable = false)
  private String definitionVersion;

  @Column(updatable = false)
  private String disclosure;

  @Column(name = "code_version", updatable = false)
  private String codeVersion;

  @Column(name = "requested_by", updatable = false)
  private String requestedBy;

  @Column(name = "requested_at", updatable = false)
  private Instant requestedAt;

  @Enumerated(EnumType.STRING)
  private ReportState state;

  private int progress;
  private int attempts;
  private String reason;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "finished_at")
  private Instant finishedAt;

  @Version private long version;

  /** For Hibernate. */
  protected Report() {}

  Report(
      UUID id,
      String organisation,
      ReportOrder order,
      Basis basis,
      String requestedBy,
      Instant now) {
    super(organisation);
    this.id = id;
    this.kind = order.kind();
    this.subject = order.subject();
    this.period = order.period().toString();
    this.audience = order.audience();
    this.formats =
        order.formats().stream().sorted().map(ReportFormat::name).collect(Collectors.joining(" "));
    this.inputsChecksum = basis.checksum();
    this.definitionVersion = basis.definitionVersion();
    this.disclosure = basis.disclosure();
    this.codeVersion = basis.codeVersion();
    this.requestedBy = requestedBy;
    this.requestedAt = now;
    this.state = ReportState.QUEUED;
  }

  /** Work begins, or begins again after a worker died. */
  void begin(Instant now) {
    require(!state.finished());
    state = ReportState.RUNNING;
    progress = 0;
    attempts++;
    startedAt = startedAt == null ? now : startedAt;
  }

  /** So many of the files are made. */
  void advance(int done) {
    require(state == ReportState.RUNNING);
    progress = Math.min(99, 100 * done / formats().size());
  }

  void complete(Instant now) {
    require(state == ReportState.RUNNING);
    state = ReportState.COMPLETED;
    progress = 100;
    finishedAt = now;
  }

  void fail(String why, Instant now) {
    require(!state.finished());
    state = ReportState.FAILED;
    reason = why;
    finishedAt = now;
  }

  private static void require(boolean allowed) {
    if (!allowed) {
      throw new IllegalStateException("a finished report does not change");
    }
  }

  public UUID id() {
    return id;
  }

  public ReportKind kind() {
    return kind;
  }

  public String subject() {
    return subject;
  }

  public String period() {
    return period;
  }

  public Audience audience() {
    return audience;
  }

  /** In the order of {@link ReportFormat}. */
  public List<ReportFormat> formats() {
    return Arrays.stream(formats.split(" ")).map(ReportFormat::valueOf).toList();
  }

  /** Of its files, without the extension: codes, dashes and digits only. */
  public String fileName() {
    return kind.slug() + "-" + subject + "-" + period;
  }

  public String inputsChecksum() {
    return inputsChecksum;
  }

  public String definitionVersion() {
    return definitionVersion;
  }

  public String disclosure() {
    return disclosure;
  }

  public String codeVersion() {
    return codeVersion;
  }

  String requestedBy() {
    return requestedBy;
  }

  public Instant requestedAt() {
    return requestedAt;
  }

  public ReportState state() {
    return state;
  }

  /** Of a hundred. */
  public int progress() {
    return progress;
  }

  int attempts() {
    return attempts;
  }

  public String reason() {
    return reason;
  }

  public Instant startedAt() {
    return startedAt;
  }

  public Instant finishedAt() {
    return finishedAt;
  }

  public long version() {
    return version;
  }
}
