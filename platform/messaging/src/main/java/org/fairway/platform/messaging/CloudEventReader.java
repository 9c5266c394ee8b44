package org.fairway.platform.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads messages as events, and says what is wrong when they are none. */
final class CloudEventReader {
  private static final Pattern TENANT = Pattern.compile("[A-Z0-9]{3,20}");
  private static final Pattern WORD = Pattern.compile("[\\x21-\\x7e]{1,200}");

  private CloudEventReader() {}

  /**
   * @throws Unreadable if a required header is missing or malformed, or the value is not JSON
   */
  static IncomingEvent read(Delivery delivery) {
    JsonNode data = EventJson.parse(delivery.value());
    IncomingEvent event =
        new IncomingEvent(
            required(delivery, CloudEvents.ID, UUID::fromString),
            required(delivery, CloudEvents.TYPE, CloudEventReader::word),
            required(delivery, CloudEvents.SOURCE, CloudEventReader::word),
            required(delivery, CloudEvents.SUBJECT, CloudEventReader::word),
            required(delivery, CloudEvents.TIME, Instant::parse),
            required(delivery, CloudEvents.TENANT, CloudEventReader::tenant),
            required(delivery, CloudEvents.AGGREGATE_VERSION, Long::parseLong),
            correlation(delivery),
            printable(delivery, CloudEvents.TRACE_PARENT),
            data);
    if (data == null) {
      throw new Unreadable("the value is not JSON");
    }
    return event;
  }

  /** Null unless the header holds what may be a tenant. */
  static String tenantOf(Delivery delivery) {
    String tenant = delivery.header(CloudEvents.TENANT);
    return tenant != null && TENANT.matcher(tenant).matches() ? tenant : null;
  }

  /** Null unless the header holds an id. */
  static UUID idOf(Delivery delivery) {
    try {
      String id = delivery.header(CloudEvents.ID);
      return id == null ? null : UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Null unless the header holds something printable of reasonable length. */
  static String printable(Delivery delivery, String header) {
    String value = delivery.header(header);
    return value != null && WORD.matcher(value).matches() ? value : null;
  }

  private static String correlation(Delivery delivery) {
    return printable(delivery, CloudEvents.CORRELATION);
  }

  private static <T> T required(Delivery delivery, String header, Function<String, T> parser) {
    String value = delivery.header(header);
    if (value == null) {
      throw new Unreadable("header " + header + " is missing");
    }
    try {
      return parser.apply(value);
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw new Unreadable("header " + header + " is malformed");
    }
  }

  private static String word(String value) {
    return checked(value, WORD);
  }

  private static String tenant(String value) {
    return checked(value, TENANT);
  }

  private static String checked(String value, Pattern pattern) {
    if (!pattern.matcher(value).matches()) {
      throw new IllegalArgumentException("malformed");
    }
    return value;
  }

  /** The message is no event. The text names the header, never its value. */
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
      super(message);
    }
  }
}
