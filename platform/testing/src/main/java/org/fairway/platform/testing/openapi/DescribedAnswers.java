package org.fairway.platform.testing.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Holds every answer that a test gets to the service's own description: status, media type, headers
 * and body. So what the description says of answers, its limits too, is what is really answered in
 * all that is tested.
 */
public final class DescribedAnswers implements Filter {
  private static final Set<String> TOLD =
      Set.of("etag", "location", "link", "retry-after", "www-authenticate", "content-disposition");

  private final ObjectMapper json = new ObjectMapper();
  private final Recorder recorder = new Recorder();
  private final DescriptionSource source;

  /** Asks the service under test for its description, once. */
  public DescribedAnswers() {
    this(new DescriptionSource());
  }

  DescribedAnswers(DescriptionSource source) {
    this.source = source;
  }

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification expected,
      FilterContext context) {
    Response answer = context.next(request, expected);
    URI asked = URI.create(request.getURI());
    if (asked.getPath().startsWith("/v1/")) {
      List<String> wrong = check(source.at(asked), request.getMethod(), asked.getPath(), answer);
      record(source.at(asked), request, asked.getPath(), answer);
      if (!wrong.isEmpty()) {
        throw new AssertionError(
            request.getMethod() + " " + asked.getPath() + " is not as described: " + wrong);
      }
    }
    return answer;
  }

  private void record(
      Described described, FilterableRequestSpecification request, String path, Response answer) {
    if (answer.statusCode() < 300) {
      String body = request.getBody() == null ? null : request.getBody().toString();
      described
          .operation(request.getMethod().toLowerCase(Locale.ROOT), path)
          .ifPresent(operation -> recorder.keep(operation.id(), body, answer.asByteArray()));
    }
  }

  /** What is not as described; a path or method that there is not is not described either. */
  private List<String> check(Described described, String method, String path, Response answer) {
    Description.Operation operation =
        described.operation(method.toLowerCase(Locale.ROOT), path).orElse(null);
    if (operation == null) {
      return List.of();
    }
    JsonNode promised =
        described
            .description()
            .resolve(operation.node().path("responses").path("" + answer.statusCode()));
    if (promised.isMissingNode()) {
      return List.of("status " + answer.statusCode());
    }
    List<String> wrong = new ArrayList<>();
    headers(promised, answer, wrong);
    body(described, promised, answer, wrong);
    return wrong;
  }

  private static void headers(JsonNode promised, Response answer, List<String> wrong) {
    Set<String> known = new java.util.HashSet<>();
    promised
        .path("headers")
        .fieldNames()
        .forEachRemaining(name -> known.add(name.toLowerCase(Locale.ROOT)));
    answer.headers().asList().stream()
        .map(header -> header.getName().toLowerCase(Locale.ROOT))
        .filter(name -> TOLD.contains(name) && !known.contains(name))
        .forEach(name -> wrong.add("header " + name));
  }

  private void body(Described described, JsonNode promised, Response answer, List<String> wrong) {
    String type = answer.contentType() == null ? "" : answer.contentType();
    String bare = type.split(";")[0].strip();
    if (bare.isEmpty()) {
      return;
    }
    JsonNode content = promised.path("content").path(bare);
    if (content.isMissingNode()) {
      wrong.add("media type " + bare);
    } else if (bare.endsWith("json")
        && !content.path("schema").path("format").asText().equals("binary")) {
      wrong.addAll(described.mistakes(content.path("schema"), read(answer)));
    }
  }

  private JsonNode read(Response answer) {
    try {
      return json.readTree(answer.asByteArray());
    } catch (JsonProcessingException e) {
      throw new AssertionError("the answer is not JSON", e);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
