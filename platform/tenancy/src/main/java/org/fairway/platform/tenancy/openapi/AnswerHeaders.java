package org.fairway.platform.tenancy.openapi;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Headers that the plumbing writes. */
final class AnswerHeaders {
  private static final String RATE = "RateLimit";
  private static final String POLICY = "RateLimit-Policy";
  private static final String ETAG = "ETag";
  private static final String LOCATION = "Location";
  private static final String RETRY = "Retry-After";
  private static final String SAFE_ID = "^[0-9A-Fa-f-]{32,36}$";
  private static final int ID = 64;
  private static final int ADDRESS = 2000;
  private static final int SHORT = 100;
  private static final int HOUR = 3600;

  private AnswerHeaders() {}

  static Map<String, Header> components() {
    Map<String, Header> all = new LinkedHashMap<>();
    all.put(
        "Access-Control-Allow-Origin",
        text(
            "The origin that asks, when the deployment lets its pages call (quarkus.http.cors);"
                + " absent otherwise, and then browsers refuse other origins",
            ADDRESS,
            "^\\S+$"));
    all.put(
        ETAG,
        text(
            "Strong tag of the version and of what is shown of it; send it back in If-Match or If-None-Match",
            ADDRESS,
            "^\"[^\"]+\"$"));
    all.put("Link", text("The next page, rel=next; absent on the last", ADDRESS, "^<[^>]+>; rel="));
    all.put(LOCATION, location());
    all.put(
        RATE,
        text(
            "What is left of the caller's calls in this window, and the seconds until it is"
                + " whole again",
            SHORT,
            "^\"minute\";r=\\d+;t=\\d+$"));
    all.put(POLICY, text("Calls a window", SHORT, "^\"minute\";q=\\d+;w=\\d+$"));
    all.put(RETRY, retryAfter());
    all.put("WWW-Authenticate", text("How to authenticate", SHORT, "^Bearer"));
    all.put("X-Correlation-ID", text("Ties one piece of work together", ID, SAFE_ID));
    all.put("X-Request-ID", text("This request", ID, SAFE_ID));
    return all;
  }

  static void addTo(HouseStyle.Described described, Set<Traits.Trait> traits) {
    described
        .operation()
        .getResponses()
        .getAPIResponses()
        .forEach(
            (status, answer) -> {
              if (answer.getRef() == null) {
                own(described, traits, status, answer);
                everywhere(answer, status.charAt(0) != '5');
              }
            });
  }

  private static void own(
      HouseStyle.Described described, Set<Traits.Trait> traits, String status, APIResponse answer) {
    switch (status) {
      case "200" -> {
        if (traits.contains(Traits.Trait.CONDITIONAL)
            || RequestHeaders.changes(described.operation())) {
          add(answer, ETAG);
        }
        if (traits.contains(Traits.Trait.PAGED)) {
          add(answer, "Link");
        }
      }
      case "201" -> {
        add(answer, LOCATION);
        add(answer, ETAG);
      }
      case "202" -> {
        add(answer, LOCATION);
        add(answer, RETRY);
      }
      case "304" -> add(answer, ETAG);
      default -> {}
    }
  }

  /** Headers of every answer; calls are counted once the caller is known. */
  static void everywhere(APIResponse answer, boolean counted) {
    add(answer, "Access-Control-Allow-Origin");
    if (counted) {
      add(answer, RATE);
      add(answer, POLICY);
    }
    add(answer, "X-Correlation-ID");
    add(answer, "X-Request-ID");
  }

  static void add(APIResponse answer, String name) {
    if (answer.getHeaders() == null || !answer.getHeaders().containsKey(name)) {
      answer.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + name));
    }
  }

  private static Header location() {
    return OASFactory.createHeader()
        .description("Where the thing made, or the work begun, can be read")
        .schema(string().format("uri-reference").maxLength(ADDRESS));
  }

  private static Header retryAfter() {
    return OASFactory.createHeader()
        .description("Seconds to wait before asking again")
        .schema(
            OASFactory.createSchema()
                .addType(Schema.SchemaType.INTEGER)
                .format("int32")
                .minimum(BigDecimal.ZERO)
                .maximum(BigDecimal.valueOf(HOUR)));
  }

  private static Header text(String description, int maxLength, String pattern) {
    return OASFactory.createHeader()
        .description(description)
        .schema(string().maxLength(maxLength).pattern(pattern));
  }

  private static Schema string() {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
  }
}
