package org.fairway.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids in JSON bodies are written in one way; Jackson would take Base64 for one too. */
@Singleton
public class IdRules implements ObjectMapperCustomizer {
  private static final Pattern WRITTEN =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  /** Whether it is a UUID as RFC 9562 writes it; Java takes shorter ones too. */
  static boolean isWritten(String text) {
    return WRITTEN.matcher(text).matches();
  }

  @Override
  public void customize(ObjectMapper json) {
    json.registerModule(new SimpleModule("fairway-ids").addDeserializer(UUID.class, new Reader()));
  }

  private static final class Reader extends StdScalarDeserializer<UUID> {
    private static final long serialVersionUID = 1L;

    Reader() {
      super(UUID.class);
    }

    @Override
    public UUID deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      if (parser.hasToken(JsonToken.VALUE_STRING) && isWritten(parser.getText())) {
        return UUID.fromString(parser.getText());
      }
      throw InvalidFormatException.from(parser, "not an id", "", UUID.class);
    }
  }
}
