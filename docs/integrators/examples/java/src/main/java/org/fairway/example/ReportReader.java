package org.fairway.example;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairway.client.Connection;
import org.fairway.client.Retry;
import org.fairway.client.reporting.Audience;
import org.fairway.client.reporting.Report;
import org.fairway.client.reporting.ReportFileFormat;
import org.fairway.client.reporting.ReportFormat;
import org.fairway.client.reporting.ReportKind;
import org.fairway.client.reporting.ReportRequest;
import org.fairway.client.reporting.ReportState;
import org.fairway.client.reporting.ReportsApi;

/** What the care system's own program does. */
final class ReportReader {
  /** reporting-service reads the figures in metrics-service with the token that it is given. */
  private static final String SCOPES = "metrics:read reports:read reports:write";

  private static final int APRIL = 4;

  private final Retry retry = new Retry();
  private final String tenant;
  private final ReportsApi reports;

  ReportReader(Settings settings) {
    tenant = settings.get("FAIRWAY_TENANT");
    reports =
        new ReportsApi(
            Connection.to(
                settings.get("FAIRWAY_REPORTING_URL"),
                settings.credentials("FAIRWAY_REPORTS", SCOPES)));
  }

  /** Has this year's impact report made, and downloads it into the folder. */
  Path download(Path folder) {
    String period = financialYear(LocalDate.now(ZoneOffset.UTC));
    ReportRequest request =
        new ReportRequest()
            .kind(ReportKind.WIDENING_PARTICIPATION_IMPACT)
            .organisations(List.of(tenant))
            .period(period)
            .audience(Audience.ORGANISATION)
            .formats(List.of(ReportFormat.HTML));
    UUID id = retry.create(key -> reports.requestReport(key, request)).getId();
    Waiting.until("the report", () -> finished(retry.read(() -> reports.getReport(id, null))));
    File file = retry.read(() -> reports.getReportFile(ReportFileFormat.HTML, id, null));
    try {
      Files.createDirectories(folder);
      Path target = folder.resolve("example-impact-%s-%s.html".formatted(tenant, period));
      return Files.copy(file.toPath(), target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + folder, e);
    }
  }

  private static Optional<Report> finished(Report report) {
    if (report.getState() == ReportState.FAILED) {
      throw new IllegalStateException("the report was not made: " + report.getReason());
    }
    return Optional.of(report).filter(r -> r.getState() == ReportState.COMPLETED);
  }

  /** April to March, as in 2026-27. */
  private static String financialYear(LocalDate day) {
    int start = day.getMonthValue() < APRIL ? day.getYear() - 1 : day.getYear();
    return "%d-%02d".formatted(start, (start + 1) % 100);
  }
}
