package org.fairway.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairway.local.api.Answer;
import org.fairway.local.api.Api;
import org.fairway.local.cli.Service;
import org.fairway.local.server.ServerException;

/** An extract of 20,000 invented staff goes in; indicators come out. */
final class WorkforceChapter {
  static final String PERIOD = "2024-25";
  static final LocalDate DATE = LocalDate.of(2025, 3, 31);

  private static final Duration IMPORT_LIMIT = Duration.ofSeconds(60);
  private static final long SEED = 20250331;

  private final Cast cast;
  private final Narrator narrator;
  private final Path folder;

  /**
   * @param folder where the extract is written
   */
  WorkforceChapter(Cast cast, Narrator narrator, Path folder) {
    this.cast = cast;
    this.narrator = narrator;
    this.folder = folder;
  }

  void fold() {
    narrator.chapter("7. A workforce extract of 20,000 invented staff becomes indicators");
    Api analyst = cast.as(Cast.HERE, "analyst", Service.METRICS);
    JsonNode job = send(analyst, extract("workforce.csv"));
    Check.equal("COMPLETED", Check.text(job, "state"), "the state of the import " + job);
    narrator.did("folded " + job.path("rows").asText() + " lines into counts; no person is kept");
    recruitment(analyst);
    JsonNode wres = answers(analyst, "WRES");
    JsonNode wdes = answers(analyst, "WDES");
    narrator.found("WRES 1 of " + Cast.TRUST + ": " + shown(wres, "1") + " % of staff are BME");
    narrator.found(
        "WRES 2 of "
            + Cast.TRUST
            + ": white applicants are "
            + shown(wres, "2")
            + " times as likely to be appointed");
    narrator.found(
        "WDES 1 of "
            + Cast.TRUST
            + ": "
            + shown(wdes, "1")
            + " % of staff say that they are disabled");
  }

  Path extract(String name) {
    Path file = folder.resolve(name);
    try {
      new EsrExtract(Cast.TRUST, DATE, SEED).write(file);
      return file;
    } catch (IOException e) {
      throw new ServerException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  /** Uploads the file and waits until its job is over. */
  static JsonNode send(Api analyst, Path file) {
    try {
      Answer accepted =
          analyst
              .upload(
                  "/v1/organisations/" + Cast.TRUST + "/snapshots",
                  "text/csv",
                  BodyPublishers.ofFile(file))
              .expect(202);
      String job = "/v1/jobs/" + Check.text(accepted.json(), "id");
      return Check.eventually(
          "the end of the import",
          IMPORT_LIMIT,
          () ->
              Optional.of(analyst.get(job).expect(200).json())
                  .filter(
                      seen -> !List.of("QUEUED", "RUNNING").contains(seen.path("state").asText())));
    } catch (IOException e) {
      throw new ServerException("cannot read " + file, e);
    }
  }

  /** Invented figures of one year's recruitment, as the trust's analyst would enter them. */
  private static void recruitment(Api analyst) {
    analyst
        .put(
            "/v1/organisations/" + Cast.TRUST + "/facts/" + PERIOD,
            Map.of(
                "source",
                "recruitment, invented for the demo",
                "facts",
                List.of(
                    fact("SHORTLISTED", "WHITE", 4210),
                    fact("SHORTLISTED", "BME", 3105),
                    fact("SHORTLISTED", "UNKNOWN", 160),
                    fact("APPOINTED", "WHITE", 742),
                    fact("APPOINTED", "BME", 398),
                    fact("APPOINTED", "UNKNOWN", 30))))
        .expect(200);
  }

  static Map<String, Object> fact(String measure, String group, int count) {
    return Map.of("measure", measure, "dimensions", Map.of("ethnicGroup", group), "count", count);
  }

  private static JsonNode answers(Api analyst, String standard) {
    String path = "/v1/organisations/%s/indicators/%s/%s".formatted(Cast.TRUST, standard, PERIOD);
    return analyst.get(path).expect(200).json();
  }

  private static String shown(JsonNode answers, String id) {
    return Check.text(Indicators.find(answers, id), "displayValue");
  }
}
