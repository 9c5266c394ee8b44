package org.fairway.reporting.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.fairway.platform.tenancy.OrganisationOwned;
import org.fairway.reporting.render.ReportFormat;

/** One file of a report. Written once. */
@Entity
@Table(name = "report_file")
@IdClass(ReportFile.Key.class)
public class ReportFile extends OrganisationOwned {
  @Id
  @Column(name = "report_id")
  private UUID reportId;

  @Id
  @Enumerated(EnumType.STRING)
  private ReportFormat format;

  private int size;
  private String sha256;
  private byte[] content;

  @Column(name = "made_at")
  private Instant madeAt;

  /** For Hibernate. */
  protected ReportFile() {}

  ReportFile(Report report, ReportFormat format, byte[] content, Instant now) {
    super(report.organisation());
    this.reportId = report.id();
    this.format = format;
    this.size = content.length;
    this.sha256 = Sha256.of(content);
    this.content = content;
    this.madeAt = now;
  }

  public ReportFormat format() {
    return format;
  }

  /** In bytes. */
  public int size() {
    return size;
  }

  public String sha256() {
    return sha256;
  }

  /** The file itself. */
  public byte[] content() {
    return content;
  }

  /** A report has one file of each format. */
  public record Key(UUID reportId, ReportFormat format) implements Serializable {}
}
