package org.fairway.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fairway.local.api.Answer;
import org.fairway.local.api.Api;
import org.fairway.local.cli.Service;
import org.fairway.local.server.ServerException;

/** Bad input: each time a problem document that says what and where, and nothing is stored. */
final class RefusalChapter {
  private static final int BAD_LINE = 17_342;
  private static final int BAND = 6;
  private static final String JSON = "application/json";

  private final Cast cast;
  private final Narrator narrator;
  private final WorkforceChapter workforce;

  RefusalChapter(Cast cast, Narrator narrator, WorkforceChapter workforce) {
    this.cast = cast;
    this.narrator = narrator;
    this.workforce = workforce;
  }

  void check(ReferralChapter.Outcome referral) {
    narrator.chapter("11. Bad input is refused");
    Api partner = cast.as(referral.partner().person(), Service.REFERRAL);
    bodies(partner);
    tokens(partner);
    Answer stale =
        partner.move(
            "/v1/referrals/" + referral.referral() + "/withdraw",
            Map.of("reason", "NOT_ENGAGED"),
            referral.etag());
    problem(stale, 412, "");
    narrator.did("a change of an older version: 412");
    keys(partner);
    facts();
    extract();
    narrator.found(
        "Bad JSON, fields, tokens, versions, keys, counts and a bad line "
            + BAD_LINE
            + " of a file were each refused with what and where");
  }

  private void bodies(Api partner) {
    Map<String, String> key =
        Map.of("Idempotency-Key", UUID.randomUUID().toString(), "Content-Type", JSON);
    problem(
        partner.postRaw("/v1/people", "{\"givenName\":".getBytes(StandardCharsets.UTF_8), key),
        400,
        "");
    Answer unknown =
        partner.post(
            "/v1/people",
            Map.of("givenName", "Given Name", "familyName", "Family Name", "nhsNumber", "x"));
    problem(unknown, 400, "/nhsNumber");
    narrator.did("broken JSON and an unknown property: 400, with the place");
  }

  private void tokens(Api partner) {
    Check.equal(
        401,
        new Api(Service.REFERRAL.url(), () -> "not.a.token").get("/v1/people").status(),
        "a wrong token's status");
    Check.equal(
        403,
        partner.post("/v1/partners", Map.of()).status(),
        "the status of a partner that registers partners");
    narrator.did("a wrong token: 401; a call that the role may not make: 403");
  }

  private void keys(Api partner) {
    Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
    Map<String, String> person = Map.of("givenName", "Given Name 1", "familyName", "Family Name");
    Answer first = partner.post("/v1/people", person, key).expect(201);
    Answer again = partner.post("/v1/people", person, key).expect(201);
    Check.equal(first.json(), again.json(), "the answer to a repeated request");
    problem(
        partner.post(
            "/v1/people", Map.of("givenName", "Given Name 2", "familyName", "Family Name"), key),
        422,
        "");
    narrator.did("a repeated key: the stored answer; with another body: 422");
  }

  private void facts() {
    Api analyst = cast.as(Cast.HERE, "analyst", Service.METRICS);
    String path = "/v1/organisations/" + Cast.TRUST + "/facts/2023-24";
    JsonNode before = analyst.get(path).expect(200).json();
    Map<String, Object> negative =
        Map.of("source", "bad", "facts", List.of(WorkforceChapter.fact("HEADCOUNT", "WHITE", -1)));
    problem(analyst.put(path, negative), 422, "/facts/0/count");
    Map<String, Object> reversed =
        Map.of(
            "source",
            "bad",
            "facts",
            List.of(
                WorkforceChapter.fact("SHORTLISTED", "WHITE", 10),
                WorkforceChapter.fact("APPOINTED", "WHITE", 11)));
    problem(analyst.put(path, reversed), 422, "/facts/1");
    Check.equal(before, analyst.get(path).expect(200).json(), "what is stored after refused facts");
    narrator.did("a negative count, and more appointed than shortlisted: 422, nothing stored");
  }

  private void extract() {
    Api analyst = cast.as(Cast.HERE, "analyst", Service.METRICS);
    JsonNode job = WorkforceChapter.send(analyst, spoiled(workforce.extract("workforce-bad.csv")));
    Check.equal("FAILED", Check.text(job, "state"), "the state of the spoiled import");
    JsonNode error =
        analyst
            .get("/v1/jobs/" + Check.text(job, "id") + "/errors")
            .expect(200)
            .json()
            .path("items")
            .path(0);
    Check.equal(BAD_LINE, error.path("line").asInt(), "the line of the error");
    Check.equal("band", error.path("column").asText(), "the column of the error");
    narrator.did(
        "a wrong band on line "
            + BAD_LINE
            + " of 20,009: the whole file refused, with line and column");
  }

  private static Path spoiled(Path file) {
    try {
      List<String> lines = new java.util.ArrayList<>(Files.readAllLines(file));
      String[] cells = lines.get(BAD_LINE - 1).split(",", -1);
      cells[BAND] = "8z";
      lines.set(BAD_LINE - 1, String.join(",", cells));
      Files.write(file, lines);
      return file;
    } catch (IOException e) {
      throw new ServerException("cannot write " + file, e);
    }
  }

  private static void problem(Answer answer, int status, String pointer) {
    answer.expect(status);
    String type = answer.header("Content-Type");
    Check.that(
        type.startsWith("application/problem+json"),
        answer.what() + " answers a problem and not " + type);
    Check.that(
        answer.json().path("errors").toString().contains(pointer),
        "the problem names " + pointer + ": " + answer.json());
  }
}
