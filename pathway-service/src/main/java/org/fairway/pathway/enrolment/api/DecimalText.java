package org.fairway.pathway.enrolment.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Reads a decimal from {@code "7.50"}, as it is described and written in answers; not from a
 * number, which many programs read through floating point.
 */
class DecimalText extends StdScalarDeserializer<BigDecimal> {
  private static final long serialVersionUID = 1L;
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,6}([.][0-9]{1,6})?");

  DecimalText() {
    super(BigDecimal.class);
  }

  @Override
  public BigDecimal deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    String text = parser.getText();
    boolean written = parser.currentToken() == JsonToken.VALUE_STRING;
    if (!written || !DECIMAL.matcher(text).matches()) {
      return (BigDecimal)
          context.handleWeirdStringValue(BigDecimal.class, text, "a decimal is expected");
    }
    return new BigDecimal(text);
  }
}
