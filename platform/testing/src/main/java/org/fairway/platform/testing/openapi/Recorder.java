package org.fairway.platform.testing.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps for each operation the fullest request and answer of a test run, when the environment names
 * a folder in {@code FAIRWAY_RECORD}: what examples are written from.
 */
final class Recorder {
  private static final String FOLDER = System.getenv("FAIRWAY_RECORD");

  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, Integer> fullest = new ConcurrentHashMap<>();

  void keep(String operation, String request, byte[] answer) {
    if (FOLDER == null) {
      return;
    }
    int size = (request == null ? 0 : request.length()) + answer.length;
    if (size > fullest.getOrDefault(operation, -1)) {
      fullest.put(operation, size);
      ObjectNode example = json.createObjectNode();
      example.set("request", read(request == null ? "" : request));
      example.set("response", read(new String(answer, java.nio.charset.StandardCharsets.UTF_8)));
      write(operation, example);
    }
  }

  private JsonNode read(String text) {
    try {
      return json.readTree(text);
    } catch (IOException notJson) {
      return json.nullNode();
    }
  }

  private void write(String operation, ObjectNode example) {
    try {
      Path file = Path.of(FOLDER, operation + ".json");
      Files.createDirectories(file.getParent());
      Files.writeString(file, example.toPrettyString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
