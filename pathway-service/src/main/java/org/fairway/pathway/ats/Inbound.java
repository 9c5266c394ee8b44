package org.fairway.pathway.ats;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fairway.pathway.support.Refusal;
import org.fairway.platform.web.ProblemException;
import org.fairway.platform.web.ProblemType;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.SafeTrace;
import org.fairway.platform.web.Violation;
import org.fairway.platform.web.signature.WebhookHeaders;
import org.jboss.logging.Logger;

/**
 * Receives a delivery: signature over the raw bytes, then the bytes are kept, then each event is
 * taken by itself. Nothing that came with a valid signature is lost, and one bad event takes no
 * other with it.
 */
@ApplicationScoped
public class Inbound {
  private static final Logger LOG = Logger.getLogger(Inbound.class);
  private static final int MOST_EVENTS = 500;

  private final SignatureGate gate;
  private final Deliveries deliveries;
  private final EventReader reader;
  private final ApplicationIntake intake;
  private final ObjectMapper json;

  Inbound(
      SignatureGate gate,
      Deliveries deliveries,
      EventReader reader,
      ApplicationIntake intake,
      ObjectMapper json) {
    this.gate = gate;
    this.deliveries = deliveries;
    this.reader = reader;
    this.intake = intake;
    this.json = json;
  }

  /**
   * @throws ProblemException 401 for anything but a valid signature; 400 when the body is no batch
   *     of 1 to 500 events
   */
  public BatchResult receive(UUID connectionId, WebhookHeaders headers, byte[] body) {
    SignedConnection connection = gate.admit(connectionId, headers, body);
    UUID delivery = deliveries.keep(connection, headers.id(), body);
    List<JsonNode> events;
    try {
      events = events(body);
    } catch (ProblemException unreadable) {
      deliveries.became(delivery, Delivery.State.UNREADABLE);
      throw unreadable;
    }
    List<ItemResult> results = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      results.add(take(connection, events.get(i)).at(i));
    }
    boolean failed =
        results.stream().anyMatch(result -> result.status() == ItemResult.Status.FAILED);
    deliveries.became(delivery, failed ? Delivery.State.INCOMPLETE : Delivery.State.PROCESSED);
    return new BatchResult(delivery, results);
  }

  private List<JsonNode> events(byte[] body) {
    JsonNode events;
    try {
      events = json.readTree(body).path("events");
    } catch (IOException e) {
      throw new ProblemException(ProblemType.MALFORMED_JSON, "The body is not valid JSON.");
    }
    if (!events.isArray() || events.isEmpty() || events.size() > MOST_EVENTS) {
      throw Problems.invalid(
          new Violation(
              "/events",
              "size",
              "A batch is {\"events\": [...]} with 1 to " + MOST_EVENTS + " events."));
    }
    List<JsonNode> items = new ArrayList<>();
    events.forEach(items::add);
    return items;
  }

  private ItemResult take(SignedConnection connection, JsonNode item) {
    String eventId = idOf(item);
    try {
      return intake.take(connection, reader.read(item));
    } catch (Refusal no) {
      return ItemResult.rejected(eventId, no.code(), no.getMessage());
    } catch (RuntimeException e) {
      LOG.errorf("an inbound event could not be processed; it is kept: %s", SafeTrace.of(e));
      return ItemResult.failed(eventId);
    }
  }

  private static String idOf(JsonNode item) {
    String id = item.path("eventId").asText(null);
    return id == null || id.length() > 100 ? null : id;
  }
}
