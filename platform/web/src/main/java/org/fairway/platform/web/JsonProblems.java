package org.fairway.platform.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Says where in a JSON body the reader stumbled, without repeating the value that stood there. */
final class JsonProblems {
  static final String FORBIDDEN_CHARACTER =
      "Text holds no control characters other than tab and line end, and no halves of characters.";

  /** How the reader begins to say so; there is no exception for it alone. */
  private static final String TWICE = "Duplicate field";

  private JsonProblems() {}

  static ProblemException of(JsonProcessingException e) {
    ProblemException ruled = Causes.problemIn(e);
    if (ruled != null) {
      return ruled;
    }
    if (e instanceof UnrecognizedPropertyException unknown) {
      return unknownProperty(unknown);
    }
    if (e instanceof TextRules.ForbiddenCharacter text) {
      return Problems.invalid(
          new Violation(pointer(text), "control-character", FORBIDDEN_CHARACTER));
    }
    // of a list's element it comes wrapped
    Throwable read = e.getCause() instanceof JsonParseException inner ? inner : e;
    if (read instanceof JsonParseException twice && twice.getOriginalMessage().startsWith(TWICE)) {
      return toldTwice(twice);
    }
    if (e instanceof JsonMappingException mapping) {
      return Problems.invalid(new Violation(pointer(mapping), "wrong-type", expectation(mapping)));
    }
    JsonLocation at = e.getLocation();
    String where = at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
    String detail =
        "The body is not valid JSON"
            + (where.isEmpty() ? "." : ": it breaks off at " + where + ".");
    return new ProblemException(
        ProblemType.MALFORMED_JSON,
        detail,
        List.of(new Violation(where, "malformed-json", detail)));
  }

  private static ProblemException toldTwice(JsonParseException e) {
    String detail = "A property stands here twice.";
    JsonParser parser = e.getProcessor();
    String place = parser == null ? "" : parser.getParsingContext().pathAsPointer().toString();
    return new ProblemException(
        ProblemType.MALFORMED_JSON,
        detail,
        List.of(new Violation(place, "duplicate-property", detail)));
  }

  private static ProblemException unknownProperty(UnrecognizedPropertyException e) {
    String allowed =
        e.getKnownPropertyIds() == null
            ? ""
            : " Known are: "
                + e.getKnownPropertyIds().stream()
                    .map(String::valueOf)
                    .sorted()
                    .collect(Collectors.joining(", "))
                + ".";
    String detail = "There is no property of this name here." + allowed;
    return new ProblemException(
        ProblemType.UNKNOWN_PROPERTY,
        detail,
        List.of(new Violation(pointer(e), "unknown-property", detail)));
  }

  private static String expectation(JsonMappingException e) {
    if (e instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
      return "One of: " + Arrays.toString(format.getTargetType().getEnumConstants()) + ".";
    }
    if (e instanceof InvalidFormatException format) {
      return "A " + format.getTargetType().getSimpleName() + " is expected here.";
    }
    return "The value is absent or of another type than documented.";
  }

  /** JSON pointer (RFC 6901) of the place. */
  static String pointer(JsonMappingException e) {
    return e.getPath().stream()
        .map(
            r -> r.getFieldName() == null ? String.valueOf(r.getIndex()) : escape(r.getFieldName()))
        .collect(Collectors.joining("/", "/", ""));
  }

  private static String escape(String token) {
    String cut = token.length() > 100 ? token.substring(0, 100) : token;
    return cut.replace("~", "~0").replace("/", "~1");
  }
}
