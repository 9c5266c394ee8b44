package org.fairway.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.fairway.local.api.Answer;
import org.fairway.local.api.Api;
import org.fairway.local.cli.Service;

/**
 * An applicant tracking system reports an application by signed webhook (Standard Webhooks 1.0.0).
 */
final class AtsChapter {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> STAGES =
      List.of(
          "APPLIED",
          "SHORTLISTED",
          "INTERVIEWED",
          "OFFER_CONDITIONAL",
          "OFFER_UNCONDITIONAL",
          "STARTED");

  private final Cast cast;
  private final Narrator narrator;

  AtsChapter(Cast cast, Narrator narrator) {
    this.cast = cast;
    this.narrator = narrator;
  }

  /** From applied to started; the application's id. */
  String report(String referralReference) {
    narrator.chapter("5. The trust's applicant tracking system reports an application");
    JsonNode connection =
        cast.as(Cast.HERE, "employer", Service.PATHWAY)
            .post(
                "/v1/ats/connections",
                Map.of("system", "TRAC", "name", "Recruitment system of the trust"))
            .expect(201)
            .json();
    String path = "/v1/ats/connections/" + Check.text(connection, "id") + "/events";
    byte[] body = batch(referralReference);
    JsonNode results =
        deliver(path, Check.text(connection, "secret"), body).expect(200).json().path("results");
    Check.equal(STAGES.size(), results.size(), "the number of results");
    results.forEach(
        result -> Check.equal("APPLIED", Check.text(result, "status"), "the result " + result));
    narrator.did("a signed delivery of " + STAGES.size() + " events was applied");
    deliver(path, Check.text(connection, "secret"), body)
        .expect(200)
        .json()
        .path("results")
        .forEach(
            result ->
                Check.equal("DUPLICATE", Check.text(result, "status"), "the result " + result));
    narrator.did("the same delivery again changed nothing");
    String other =
        "whsec_"
            + Base64.getEncoder()
                .encodeToString("another secret of 24 byte".getBytes(StandardCharsets.US_ASCII));
    deliver(path, other, body).expect(401);
    narrator.did("a delivery with another signature was refused");
    return started(Check.text(results.get(0), "applicationId"));
  }

  private String started(String id) {
    JsonNode application =
        cast.as(Cast.HERE, "coordinator", Service.PATHWAY)
            .get("/v1/applications/" + id)
            .expect(200)
            .json();
    Check.equal("STARTED", Check.text(application, "stage"), "the stage");
    narrator.found(
        "The application went from applied to started, band "
            + application.at("/vacancy/band").asText());
    return id;
  }

  private static byte[] batch(String referralReference) {
    String application = "APP-" + UUID.randomUUID();
    Instant first = Instant.now().minus(Duration.ofDays(STAGES.size() + 1L));
    List<Map<String, Object>> events = new ArrayList<>();
    for (int i = 0; i < STAGES.size(); i++) {
      events.add(
          Map.of(
              "eventId", UUID.randomUUID().toString(),
              "type", "application.stage-changed",
              "externalId", application,
              "vacancy",
                  Map.of(
                      "externalId", "VAC-1042",
                      "title", "Healthcare support worker",
                      "employer", Cast.TRUST,
                      "band", "2"),
              "referralReference", referralReference,
              "stage", STAGES.get(i),
              "occurredAt", first.plus(Duration.ofDays(i)).toString()));
    }
    return JSON.valueToTree(Map.of("events", events)).toString().getBytes(StandardCharsets.UTF_8);
  }

  private Answer deliver(String path, String secret, byte[] body) {
    Api sender = cast.asNobody(Service.PATHWAY);
    String id = "msg_" + UUID.randomUUID();
    String time = Long.toString(Instant.now().getEpochSecond());
    return sender.postRaw(
        path,
        body,
        Map.of(
            "webhook-id", id,
            "webhook-timestamp", time,
            "webhook-signature", "v1," + sign(secret, id + "." + time + ".", body)));
  }

  private static String sign(String secret, String prefix, byte[] body) {
    try {
      byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update(prefix.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
