package org.fairway.pathway.ats;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import org.fairway.pathway.support.Refusal;

/**
 * Reads one event of a batch, strictly: an unknown property or a value out of range is named with
 * its place.
 */
@ApplicationScoped
class EventReader {
  private static final Duration AHEAD = Duration.ofMinutes(5);

  private final ObjectMapper json;
  private final Validator validator;

  EventReader(ObjectMapper json, Validator validator) {
    this.json = json;
    this.validator = validator;
  }

  /**
   * @throws Refusal kind INPUT, with the place within the event as its pointer
   */
  AtsEvent read(JsonNode item) {
    AtsEvent event = parse(item);
    Set<ConstraintViolation<AtsEvent>> violations = validator.validate(event);
    if (!violations.isEmpty()) {
      ConstraintViolation<AtsEvent> first =
          violations.stream()
              .min(Comparator.comparing(v -> v.getPropertyPath().toString()))
              .orElseThrow();
      String place = "/" + first.getPropertyPath().toString().replace('.', '/');
      throw Refusal.input(place, "invalid", place + " " + first.getMessage());
    }
    if (event.occurredAt().isAfter(Instant.now().plus(AHEAD))) {
      throw Refusal.input("/occurredAt", "in-the-future", "/occurredAt lies in the future.");
    }
    return event;
  }

  private AtsEvent parse(JsonNode item) {
    try {
      AtsEvent event = json.treeToValue(item, AtsEvent.class);
      if (event == null) {
        throw Refusal.input("", "invalid", "An event is an object.");
      }
      return event;
    } catch (UnrecognizedPropertyException unknown) {
      throw Refusal.input(
          pointer(unknown),
          "unknown-property",
          pointer(unknown) + " is not a property of this event.");
    } catch (JsonMappingException wrong) {
      throw Refusal.input(
          pointer(wrong), "invalid", pointer(wrong) + " has a value of the wrong type or form.");
    } catch (JsonProcessingException wrong) {
      throw Refusal.input("", "invalid", "The event cannot be read.");
    }
  }

  /** Names come from the sender: cut and reduced to printable characters before they are shown. */
  private static String pointer(JsonMappingException e) {
    return e.getPath().stream()
        .map(
            step ->
                step.getFieldName() == null
                    ? String.valueOf(step.getIndex())
                    : safe(step.getFieldName()))
        .collect(Collectors.joining("/", "/", ""));
  }

  private static String safe(String name) {
    String cut = name.length() > 60 ? name.substring(0, 60) : name;
    return cut.replaceAll("[^A-Za-z0-9_.-]", "?");
  }
}
