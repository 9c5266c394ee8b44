package org.fairway.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Days and times in JSON bodies are texts as RFC 3339 writes them, with years of four digits.
 * Java's own go further than any database; and Jackson would also take numbers, lists, and a time
 * for a day.
 */
@Singleton
public class DateRules implements ObjectMapperCustomizer {
  private static final String NO_YEAR = "0000";
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.*");

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
                LocalDate.class,
                new Written<>(LocalDate.class, DAY, LocalDateDeserializer.INSTANCE))
            .addDeserializer(
                Instant.class, new Written<>(Instant.class, TIME, InstantDeserializer.INSTANT)));
  }

  private static final class Written<T> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1L;
    private final Pattern form;
    private final transient JsonDeserializer<T> reader;

    Written(Class<T> type, Pattern form, JsonDeserializer<T> reader) {
      super(type);
      this.form = form;
      this.reader = reader;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      if (parser.hasToken(JsonToken.VALUE_STRING)
          && form.matcher(parser.getText()).matches()
          && !parser.getText().startsWith(NO_YEAR)) {
        return reader.deserialize(parser, context);
      }
      throw InvalidFormatException.from(parser, "a year has four digits", "", handledType());
    }
  }
}
