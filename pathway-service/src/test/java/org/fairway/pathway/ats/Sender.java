package org.fairway.pathway.ats;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.fairway.platform.testing.Calls;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.web.signature.WebhookSecret;
import org.fairway.platform.web.signature.WebhookSignature;

/** An applicant tracking system that signs what it sends. */
final class Sender {
  private final String path;
  private final WebhookSecret secret;

  private Sender(String path, WebhookSecret secret) {
    this.path = path;
    this.secret = secret;
  }

  static Persona owner(String tenant, String ods) {
    return Persona.of(tenant, ods, "employer", "ats:write");
  }

  /** Opens a connection for an employer and takes its secret from the one answer that shows it. */
  static Sender of(Persona owner) {
    Response opened =
        Calls.creating(owner)
            .body("{\"system\": \"TRAC\", \"name\": \"Recruitment\"}")
            .post("/v1/ats/connections");
    opened.then().statusCode(201);
    return new Sender(opened.header("Location"), WebhookSecret.parse(opened.path("secret")));
  }

  Sender with(String otherSecret) {
    return new Sender(path, WebhookSecret.parse(otherSecret));
  }

  String path() {
    return path;
  }

  UUID connection() {
    return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
  }

  Response send(String... events) {
    return deliver("{\"events\": [" + String.join(",", events) + "]}");
  }

  Response deliver(String body) {
    return deliver("msg_" + UUID.randomUUID(), Instant.now(), body, body);
  }

  /** Signs one body and sends another. */
  Response deliver(String id, Instant at, String signed, String sent) {
    long timestamp = at.getEpochSecond();
    byte[] bytes = signed.getBytes(StandardCharsets.UTF_8);
    return given()
        .contentType("application/json")
        .header("webhook-id", id)
        .header("webhook-timestamp", timestamp)
        .header("webhook-signature", WebhookSignature.sign(secret, id, timestamp, bytes))
        .body(sent.getBytes(StandardCharsets.UTF_8))
        .post(path + "/events");
  }

  static String event(String eventId, String externalId, String stage, String occurredAt) {
    return event(eventId, externalId, stage, occurredAt, null);
  }

  static String event(
      String eventId, String externalId, String stage, String occurredAt, String reference) {
    return """
        {"eventId": "%s", "type": "application.stage-changed", "externalId": "%s",
         "vacancy": {"externalId": "V-1", "title": "Healthcare support worker", "employer": "RNA", "band": "2"},
         %s"stage": "%s", "occurredAt": "%s"}"""
        .formatted(
            eventId,
            externalId,
            reference == null ? "" : "\"referralReference\": \"" + reference + "\", ",
            stage,
            occurredAt);
  }
}
