package org.fairway.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;

/**
 * Days and times in JSON bodies have years of four digits, as RFC 3339 writes them. Java's own go
 * further than any database.
 */
@Singleton
public class DateRules implements ObjectMapperCustomizer {
  private static final int LAST_YEAR = 9999;

  @Override
  public int priority() {
    // after the modules of the class path, whose readers these replace
    return MINIMUM_PRIORITY;
  }

  @Override
  public void customize(ObjectMapper json) {
    json.registerModule(
        new SimpleModule("fairway-dates")
            .addDeserializer(
                LocalDate.class, new Bounded<>(LocalDate.class, LocalDateDeserializer.INSTANCE))
            .addDeserializer(
                Instant.class, new Bounded<>(Instant.class, InstantDeserializer.INSTANT)));
  }

  private static final class Bounded<T extends TemporalAccessor> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1L;
    private final transient JsonDeserializer<T> reader;

    Bounded(Class<T> type, JsonDeserializer<T> reader) {
      super(type);
      this.reader = reader;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      T read = reader.deserialize(parser, context);
      if (read == null || inRange(read)) {
        return read;
      }
      throw context.weirdStringException("", handledType(), "a year has four digits");
    }

    private static boolean inRange(TemporalAccessor read) {
      int year =
          read instanceof Instant time
              ? time.atOffset(ZoneOffset.UTC).getYear()
              : read.get(ChronoField.YEAR);
      return year > 0 && year <= LAST_YEAR;
    }
  }
}
