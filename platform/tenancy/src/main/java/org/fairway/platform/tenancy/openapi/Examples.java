package org.fairway.platform.tenancy.openapi;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.fairway.platform.web.Problem;

/**
 * Examples of requests and answers, one file an operation: {@code
 * openapi/examples/<operation>.json} with {@code request} (or {@code requests}, one as text and one
 * as JSON), {@code response}, or both; or with {@code files}, which has the beginning of a file for
 * each media type that is text. Files that are no text show their first bytes.
 */
final class Examples {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FOLDER = "openapi/examples/";

  /** What files of a type begin with, as base64. */
  private static final Map<String, String> FIRST_BYTES =
      Map.of(
          "application/gzip", "H4sI",
          "application/pdf", "JVBERi0=",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "UEsDBA==");

  private Examples() {}

  static void addTo(List<HouseStyle.Described> operations) {
    for (HouseStyle.Described described : operations) {
      Map<String, Object> file = file(described.operation().getOperationId());
      if (file.get("files") instanceof Map<?, ?> files) {
        putFiles(described.operation(), files);
      }
      for (Object request : requests(file)) {
        put(described.operation().getRequestBody().getContent(), request);
      }
      bytes(described.operation());
      if (file.containsKey("response")) {
        described
            .operation()
            .getResponses()
            .getAPIResponses()
            .forEach(
                (status, answer) -> {
                  if (status.charAt(0) == '2') {
                    put(answer.getContent(), file.get("response"));
                  }
                });
      }
    }
  }

  private static List<?> requests(Map<String, Object> file) {
    if (file.get("requests") instanceof List<?> several) {
      return several;
    }
    return file.containsKey("request") ? List.of(file.get("request")) : List.of();
  }

  private static void putFiles(Operation operation, Map<?, ?> files) {
    Content content = operation.getResponses().getAPIResponse("200").getContent();
    files.forEach(
        (type, text) ->
            content
                .getMediaType((String) type)
                .addExample(
                    "beginning",
                    OASFactory.createExample().summary("How the file begins").value(text)));
  }

  private static void bytes(Operation operation) {
    if (operation.getRequestBody() != null) {
      bytes(operation.getRequestBody().getContent());
    }
    operation.getResponses().getAPIResponses().values().forEach(a -> bytes(a.getContent()));
  }

  private static void bytes(Content content) {
    if (content != null && content.getMediaTypes() != null) {
      FIRST_BYTES.forEach(
          (type, first) -> {
            if (content.hasMediaType(type)) {
              content
                  .getMediaType(type)
                  .addExample(
                      "beginning",
                      OASFactory.createExample()
                          .summary("The first bytes of the file, as base64")
                          .description("The file itself goes as bytes, not as base64")
                          .value(first));
            }
          });
    }
  }

  private static void put(Content content, Object value) {
    if (content != null && content.getMediaTypes() != null) {
      for (Map.Entry<String, MediaType> type : content.getMediaTypes().entrySet()) {
        if (fits(type.getKey(), value)) {
          type.getValue()
              .addExample("usual", OASFactory.createExample().summary("As usual").value(value));
        }
      }
    }
  }

  /** A text is an example of text, everything else of JSON; files have none. */
  private static boolean fits(String type, Object value) {
    return value instanceof String
        ? type.startsWith("text/")
        : type.endsWith("json") && !type.equals(Problem.MEDIA_TYPE);
  }

  private static Map<String, Object> file(String operation) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream file = loader.getResourceAsStream(FOLDER + operation + ".json")) {
      return file == null ? Map.of() : JSON.readValue(file, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException("example of " + operation, e);
    }
  }
}
