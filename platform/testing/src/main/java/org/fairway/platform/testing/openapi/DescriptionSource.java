package org.fairway.platform.testing.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The descriptions of the services that are asked, each fetched once. One that says what another
 * said is that one: a service is asked by every class of its tests, and its schemas take longer to
 * make than to read.
 */
class DescriptionSource {
  private static final Map<String, Described> BY_TEXT = new ConcurrentHashMap<>();

  private final Map<String, Described> byHost = new ConcurrentHashMap<>();

  Described at(URI asked) {
    return byHost.computeIfAbsent(
        asked.getAuthority(),
        host ->
            BY_TEXT.computeIfAbsent(
                fetch(asked.resolve("/openapi?format=json")), DescriptionSource::read));
  }

  String fetch(URI address) {
    try (InputStream document = address.toURL().openStream()) {
      return new String(document.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Described read(String text) {
    try {
      return new Described(new ObjectMapper().readTree(text));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a description that is not JSON", e);
    }
  }
}
