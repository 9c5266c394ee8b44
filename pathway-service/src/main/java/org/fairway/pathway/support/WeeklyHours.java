package org.fairway.pathway.support;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Hours a week: read from {@code "16.00"}, as they are written in answers; never from a number, and
 * never through floating point.
 */
public class WeeklyHours extends StdScalarDeserializer<BigDecimal> {
  /** Form in requests. */
  public static final String FORM = "[0-9]{1,2}([.][0-9]{1,2})?";

  /** Form in answers. */
  public static final String SHOWN = "[0-9]{1,2}[.][0-9]{2}";

  private static final long serialVersionUID = 1L;
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,6}([.][0-9]{1,6})?");

  /** For Jackson. */
  public WeeklyHours() {
    super(BigDecimal.class);
  }

  @Override
  public BigDecimal deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    String text = parser.getText();
    if (parser.currentToken() != JsonToken.VALUE_STRING || !DECIMAL.matcher(text).matches()) {
      return (BigDecimal)
          context.handleWeirdStringValue(BigDecimal.class, text, "a decimal is expected");
    }
    return new BigDecimal(text);
  }

  /** As it is shown; null stays null. */
  public static String shown(BigDecimal hours) {
    return hours == null ? null : hours.setScale(2).toPlainString();
  }
}
