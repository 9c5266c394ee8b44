package org.fairway.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Text in JSON bodies holds no control characters: 400 with the place of the first that does. */
@Singleton
public class TextRules implements ObjectMapperCustomizer {

  @Override
  public void customize(ObjectMapper json) {
    json.registerModule(
        new SimpleModule("fairway-text").addDeserializer(String.class, new Reader()));
  }

  /** Tells a forbidden character from other things that are wrong with a value. */
  static final class ForbiddenCharacter extends InvalidFormatException {
    private static final long serialVersionUID = 1L;

    ForbiddenCharacter(JsonParser parser) {
      super(parser, "control character", "", String.class);
    }
  }

  private static final class Reader extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1L;

    Reader() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      String text = StringDeserializer.instance.deserialize(parser, context);
      if (text != null && !Text.allowed(text)) {
        throw new ForbiddenCharacter(parser);
      }
      return text;
    }
  }
}
