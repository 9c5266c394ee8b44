package org.fairway.platform.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;

/** JSON of what is sent. Apart from the mapper of HTTP, whose settings may change. */
public final class WebhookJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
          .build();

  private WebhookJson() {}

  /** A record as JSON: times as text, nothing for what is absent. */
  public static JsonNode tree(Object data) {
    return MAPPER.valueToTree(data);
  }

  static String write(JsonNode node) {
    return node.toString();
  }

  static JsonNode read(String json) {
    try {
      return json == null ? null : MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what the database keeps as JSON is none", e);
    }
  }

  /** The event as CloudEvents 1.0 in JSON, structured mode. */
  static byte[] cloudEvent(String source, String tenant, WebhookEvent event, JsonNode data) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("specversion", "1.0");
    json.put("id", event.id().toString());
    json.put("source", source);
    json.put("type", event.type());
    json.put("subject", event.subject());
    json.put("time", event.occurredAt().toString());
    json.put("datacontenttype", "application/json");
    json.put("dataschema", "urn:fairway:event:" + event.type());
    json.put("tenantid", tenant);
    json.set("data", data);
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }
}
