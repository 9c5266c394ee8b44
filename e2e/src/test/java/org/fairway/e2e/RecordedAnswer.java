package org.fairway.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.util.List;

/** An answer as text that is the same each time: ids that differ from run to run are replaced. */
final class RecordedAnswer {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String UUIDS = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final String SAMPLE = "01932c6e-9a44-7b10-8c1d-2f9f3a7b6c55";
  private static final int SPENT = 429;

  /** What is left of the budget differs each time, unless nothing is. */
  private static final List<String> QUOTA = List.of("RateLimit-Policy", "RateLimit");

  private static final List<String> HEADERS =
      List.of(
          "Content-Type",
          "WWW-Authenticate",
          "Retry-After",
          "RateLimit-Policy",
          "RateLimit",
          "Preference-Applied",
          "X-Correlation-ID");

  private RecordedAnswer() {}

  static String of(Response answer) {
    StringBuilder text = new StringBuilder(answer.statusLine().strip()).append('\n');
    for (String header : HEADERS) {
      if (answer.header(header) != null
          && (answer.statusCode() == SPENT || !QUOTA.contains(header))) {
        text.append(header).append(": ").append(answer.header(header)).append('\n');
      }
    }
    return (text + "\n" + pretty(answer.asString()) + "\n").replaceAll(UUIDS, SAMPLE);
  }

  private static String pretty(String json) {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
                Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));
    try {
      return JSON.writer(printer).writeValueAsString(JSON.readTree(json));
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + json, e);
    }
  }
}
