package org.fairway.pathway.ats;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;

/**
 * The written form of an event: always the same for the same event, so that repetitions can be
 * told.
 */
@ApplicationScoped
class EventForm {
  private final ObjectMapper json;

  EventForm(ObjectMapper json) {
    this.json = json;
  }

  String write(AtsEvent event) {
    try {
      return json.writeValueAsString(event);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("an event that was read can be written", impossible);
    }
  }

  AtsEvent read(String written) {
    try {
      return json.readValue(written, AtsEvent.class);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("an event that was written can be read", impossible);
    }
  }

  byte[] digest(AtsEvent event) {
    return Digest.of(write(event).getBytes(StandardCharsets.UTF_8));
  }
}
