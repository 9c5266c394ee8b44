package org.fairway.pathway.sidebyside;

import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.platform.testing.Calls.etag;

import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fairway.platform.testing.Persona;

/** Plans of care systems, and what metrics-service answers about them. */
public final class Plans {
  public static final String FIGURES = "/v1/plans/figures/";
  public static final String PUBLICATIONS = "/v1/plans/publications";
  public static final String RECEIVED = "/v1/plans/received";
  private static final String COMMITMENTS = "/v1/plans/commitments";

  private static final Iterator<String> CARE_SYSTEMS = careSystems();

  private Plans() {}

  /** Code of a care system that there is, another one each time: only such ones can be readers. */
  public static synchronized String careSystem() {
    return CARE_SYSTEMS.next();
  }

  private static Iterator<String> careSystems() {
    try (InputStream in = Plans.class.getResourceAsStream("/reference/icb.csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .filter(line -> line.endsWith(","))
          .map(line -> line.substring(0, line.indexOf(',')))
          .toList()
          .iterator();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Care leavers who started; those of the offer before are hidden. */
  public static String funnel(int started, UUID programme, int onProgramme) {
    return """
        {"definitionVersion": "FUNNEL-1", "disclosure": {"applied": true, "policy": "SUPPRESS_5", "threshold": 5},
         "total": {"group": "TOTAL", "status": "COMPUTED", "steps": [
            {"stage": "REFERRED", "count": 200, "status": "COMPUTED"}]},
         "groups": [
          {"group": "CARE_LEAVER", "status": "COMPUTED", "steps": [
            {"stage": "OFFERED", "status": "SUPPRESSED", "reason": "small"},
            {"stage": "STARTED", "count": %d, "conversion": 0.74, "status": "COMPUTED"}]},
          {"group": "%s", "status": "COMPUTED", "steps": [
            {"stage": "REFERRED", "count": %d, "status": "COMPUTED"}]}]}"""
        .formatted(started, programme, onProgramme);
  }

  /** A programme for care leavers and others that runs from September 2024 on. */
  public static UUID programme(Persona coordinator, int places) {
    return UUID.fromString(
        creating(coordinator)
            .body(
                """
                {"name": "Into work", "stream": "EMPLOYABILITY", "pathwayType": "SWAP", "aims": "Aims of our own",
                 "funder": "Our own funder", "startsOn": "2024-09-01", "endsOn": "2099-07-31",
                 "targetGroups": ["CARE_LEAVER", "NEET"], "places": %d,
                 "targets": [{"stage": "STARTED", "people": 8, "by": "2099-03-31"}]}"""
                    .formatted(places))
            .post("/v1/programmes")
            .then()
            .statusCode(201)
            .extract()
            .path("id"));
  }

  /** Of care leavers who come to a stage, by everything that may not leave the care system. */
  public static UUID commitment(Persona coordinator, String stage) {
    return commitment(coordinator, stage, "CARE_LEAVER");
  }

  public static UUID commitment(Persona coordinator, String stage, String group) {
    return UUID.fromString(
        creating(coordinator)
            .body(
                """
                {"text": "Words of our own", "stream": "EMPLOYABILITY",
                 "indicator": {"stage": "%s", "unit": "COUNT", "dimension": "PRIORITY_GROUP", "group": "%s"},
                 "baseline": "3", "target": "80", "dueOn": "2099-03-31", "owner": "Our own board", "programmes": []}"""
                    .formatted(stage, group))
            .post(COMMITMENTS)
            .then()
            .statusCode(201)
            .extract()
            .path("id"));
  }

  public static ValidatableResponse fix(Persona coordinator, String period) {
    return as(coordinator).put(FIGURES + period).then();
  }

  /** With baselines of the year before. */
  public static String request(List<UUID> commitments, List<UUID> programmes) {
    return """
        {"period": "2024-25", "baselinePeriod": "2023-24", "commitments": [%s], "programmes": [%s]}"""
        .formatted(quoted(commitments), quoted(programmes));
  }

  private static String quoted(List<UUID> ids) {
    return ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(", "));
  }

  /** Path of a new draft. */
  public static String drafted(Persona coordinator, String body) {
    return creating(coordinator)
        .body(body)
        .post(PUBLICATIONS)
        .then()
        .statusCode(201)
        .extract()
        .header("Location")
        .replaceFirst("^https?://[^/]+", "");
  }

  public static ValidatableResponse publish(Persona coordinator, String path, String... readers) {
    return as(coordinator)
        .header("If-Match", etag(coordinator, path))
        .body("{\"readers\": [\"" + String.join("\", \"", readers) + "\"]}")
        .post(path + "/publish")
        .then();
  }

  public static ValidatableResponse withdraw(Persona coordinator, String path) {
    return as(coordinator)
        .header("If-Match", etag(coordinator, path))
        .post(path + "/withdraw")
        .then();
  }

  /** Path of the newest plan that is shown to somebody. */
  public static String newest(Persona reader) {
    return RECEIVED
        + "/"
        + as(reader).get(RECEIVED).then().statusCode(200).extract().path("items[0].id");
  }
}
