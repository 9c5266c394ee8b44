package org.fairway.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fairway.local.server.Checkout;
import org.fairway.platform.testing.openapi.BreakingChanges;

/**
 * The running service's OpenAPI document against the reviewed one in {@code contracts/openapi}. To
 * review a change: run the test with {@code -Dfairway.accept=true}, look at the difference, commit
 * it. A change that breaks callers is not accepted by that; it takes {@code
 * -Dfairway.accept=breaking}.
 */
public final class OpenApiSnapshot {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private OpenApiSnapshot() {}

  /** Fails when the service answers another description than the reviewed one. */
  public static void verify(String service) {
    Path file = Checkout.root().resolve("contracts/openapi").resolve(service + ".json");
    String present = RestAssured.get("/openapi?format=json").asString();
    review(file, present, System.getProperty("fairway.accept", "false"));
  }

  /**
   * Compares, and writes what was accepted.
   *
   * @param accept {@code true} accepts what breaks nobody, {@code breaking} everything
   */
  static void review(Path file, String document, String accept) {
    try {
      String present = normalise(document);
      String reviewed = Files.exists(file) ? Files.readString(file) : null;
      List<String> breaks =
          reviewed == null
              ? List.of()
              : BreakingChanges.between(JSON.readTree(reviewed), JSON.readTree(present));
      if (accept.equals("breaking") || (accept.equals("true") && breaks.isEmpty())) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, present);
        return;
      }
      assertThat(breaks)
          .as("%s changes in ways that break callers (accept: breaking)", file.getFileName())
          .isEmpty();
      assertThat(present)
          .as("an unreviewed change of %s (accept: true)", file.getFileName())
          .isEqualTo(reviewed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String normalise(String json) throws IOException {
    JsonNode tree = JSON.readTree(json);
    assertThat(tree.path("openapi").asText()).startsWith("3.1");
    return JSON.writeValueAsString(JSON.treeToValue(tree, Object.class)) + "\n";
  }
}
