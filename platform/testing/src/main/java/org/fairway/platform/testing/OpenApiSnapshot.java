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
import org.fairway.local.server.Checkout;

/**
 * The running service's OpenAPI document against the reviewed one in {@code contracts/openapi}. To
 * review a change: run the test with {@code -Dfairway.accept=true}, look at the difference, commit
 * it.
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
    String present = normalise(RestAssured.get("/openapi?format=json").asString());
    try {
      if (Boolean.getBoolean("fairway.accept")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, present);
      }
      assertThat(file).as("reviewed description of " + service).exists();
      assertThat(present)
          .as("an unreviewed change of the API; review it with -Dfairway.accept=true")
          .isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String normalise(String json) {
    try {
      JsonNode tree = JSON.readTree(json);
      assertThat(tree.path("openapi").asText()).startsWith("3.1");
      return JSON.writeValueAsString(JSON.treeToValue(tree, Object.class)) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
