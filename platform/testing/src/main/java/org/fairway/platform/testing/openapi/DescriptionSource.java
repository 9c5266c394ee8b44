package org.fairway.platform.testing.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The descriptions of the services that are asked, each fetched once. */
class DescriptionSource {
  private final Map<String, Described> byHost = new ConcurrentHashMap<>();

  Described at(URI asked) {
    return byHost.computeIfAbsent(
        asked.getAuthority(), host -> fetch(asked.resolve("/openapi?format=json")));
  }

  Described fetch(URI address) {
    try (InputStream document = address.toURL().openStream()) {
      return new Described(new ObjectMapper().readTree(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
