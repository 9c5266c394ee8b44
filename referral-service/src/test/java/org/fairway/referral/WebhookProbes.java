package org.fairway.referral;

import static org.fairway.platform.testing.Calls.creating;

import java.util.stream.Stream;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.Probe;
import org.fairway.platform.testing.Probe.Kind;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.referral.subscriber.Receiver;

/** How the isolation matrix calls webhooks. Nobody listens at their addresses. */
final class WebhookProbes {
  private static final String LIST = "/v1/webhook-endpoints";

  private final Persona partner;
  private final Persona reader;
  private final Persona writer;

  WebhookProbes(Persona partner) {
    this.partner = partner;
    this.reader = partner.withScopes("webhooks:read");
    // beside its own scope that of reading what is sent
    this.writer = partner.withScopes("webhooks:write", "referrals:read");
  }

  private String endpoint() {
    String id =
        creating(partner)
            .body(Receiver.json("http://127.0.0.1:9/", Receiver.NOTICE))
            .post(LIST)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    return LIST + "/" + id;
  }

  /** A delivery that stays as it is. */
  private String delivery(String endpoint) {
    String id =
        creating(partner).post(endpoint + "/test").then().statusCode(201).extract().path("id");
    TestDatabase.execute(
        "update webhook_delivery set state = 'DELIVERED', next_at = null where id = '" + id + "'");
    return id;
  }

  Stream<Probe> all() {
    String endpoint = endpoint();
    String delivery = delivery(endpoint);
    return Stream.of(
        Probe.of("createWebhookEndpoint", "POST", LIST, Kind.OWN, writer)
            .body(Receiver.json("http://127.0.0.1:9/", Receiver.NOTICE)),
        Probe.of("listWebhookEndpoints", "GET", LIST, Kind.LIST, reader)
            .marker(endpoint.substring(LIST.length() + 1)),
        Probe.of("getWebhookEndpoint", "GET", endpoint, Kind.ITEM, reader),
        Probe.of("changeWebhookEndpoint", "PATCH", endpoint(), Kind.ITEM, writer)
            .body("{\"name\": \"Other\"}")
            .header("Content-Type", "application/merge-patch+json")
            .ifMatch("\"v0\""),
        Probe.of("deleteWebhookEndpoint", "DELETE", endpoint(), Kind.ITEM, writer)
            .ifMatch("\"v0\""),
        Probe.of("rotateWebhookSecret", "POST", endpoint() + "/rotate-secret", Kind.ITEM, writer)
            .ifMatch("\"v0\""),
        Probe.of("testWebhookEndpoint", "POST", endpoint() + "/test", Kind.ITEM, writer),
        Probe.of("replayWebhookDeliveries", "POST", endpoint() + "/replay", Kind.ITEM, writer)
            .body("{\"from\": \"2026-04-01T00:00:00Z\"}"),
        Probe.of("listWebhookDeliveries", "GET", endpoint + "/deliveries", Kind.ITEM, reader),
        Probe.of(
            "getWebhookDelivery", "GET", endpoint + "/deliveries/" + delivery, Kind.ITEM, reader));
  }
}
