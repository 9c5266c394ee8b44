package org.fairway.reporting.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files that belong to the renderers. */
final class Resources {
  private Resources() {}

  static byte[] bytes(String path) {
    try (InputStream file = Resources.class.getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalStateException("The build has lost its resource " + path);
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("The resource " + path + " cannot be read", e);
    }
  }

  static String text(String path) {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }
}
