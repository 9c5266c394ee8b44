package org.fairway.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fairway.local.api.Answer;
import org.fairway.local.api.Api;
import org.fairway.local.cli.Service;
import org.fairway.local.server.ServerException;

/** Two reports in five formats each, fetched into a folder. */
final class ReportChapter {
  private static final Duration RENDER_LIMIT = Duration.ofSeconds(90);
  private static final List<String> FORMATS = List.of("HTML", "PDF", "XLSX", "CSV", "JSON");
  private static final int APRIL = 4;

  private final Cast cast;
  private final Narrator narrator;
  private final Path folder;

  ReportChapter(Cast cast, Narrator narrator, Path folder) {
    this.cast = cast;
    this.narrator = narrator;
    this.folder = folder;
  }

  /** Makes both; the id of the first. */
  String make() {
    narrator.chapter("9. reporting-service makes the reports");
    String wres = make("WRES_ANNUAL", Cast.TRUST, WorkforceChapter.PERIOD, "ICS");
    make(
        "WIDENING_PARTICIPATION_IMPACT",
        Cast.HERE,
        yearOf(LocalDate.now(ZoneOffset.UTC)),
        "ORGANISATION");
    return wres;
  }

  private String make(String kind, String organisation, String period, String audience) {
    Api analyst = cast.as(Cast.HERE, "analyst", Service.REPORTING);
    Map<String, Object> order =
        Map.of(
            "kind", kind,
            "organisations", List.of(organisation),
            "period", period,
            "audience", audience,
            "formats", FORMATS);
    String id = Check.text(analyst.post("/v1/reports", order).expect(202).json(), "id");
    JsonNode report =
        Check.eventually(
            "the end of report " + kind,
            RENDER_LIMIT,
            () ->
                Optional.of(analyst.get("/v1/reports/" + id).expect(200).json())
                    .filter(
                        seen ->
                            List.of("COMPLETED", "FAILED").contains(seen.path("state").asText())));
    Check.equal("COMPLETED", Check.text(report, "state"), "the state of report " + report);
    Check.equal(FORMATS.size(), report.path("files").size(), "the number of files");
    String name =
        (kind + "-" + organisation + "-" + period).toLowerCase(Locale.ROOT).replace('_', '-');
    report.path("files").forEach(file -> fetch(analyst, file, name));
    narrator.found(
        kind
            + " of "
            + organisation
            + " for "
            + period
            + ": "
            + folder.resolve(name)
            + ".{html,pdf,xlsx,csv,json}");
    return id;
  }

  private void fetch(Api analyst, JsonNode file, String name) {
    Answer answer = analyst.get(Check.text(file, "href")).expect(200);
    Check.equal(
        Check.text(file, "sha256"),
        sha256(answer.bytes()),
        "the checksum of " + Check.text(file, "href"));
    Path target = folder.resolve(name + "." + Check.text(file, "format").toLowerCase(Locale.ROOT));
    try {
      Files.createDirectories(folder);
      Files.write(target, answer.bytes());
    } catch (IOException e) {
      throw new ServerException("cannot write " + target + ": " + e.getMessage(), e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The financial year of a day, April to March: "2026-27". */
  static String yearOf(LocalDate day) {
    int start = day.getMonthValue() < APRIL ? day.getYear() - 1 : day.getYear();
    return "%d-%02d".formatted(start, (start + 1) % 100);
  }
}
