package org.fairway.metrics.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fairway.metrics.fact.Period;

/** Reads files of feeds without a service around. */
final class Reads {

  static final Feeds FEEDS = new Feeds(Optional.empty());

  private static final Period YEAR = new Period(2024);

  private Reads() {}

  static Feed feed(String name) {
    return FEEDS.find(name, YEAR).orElseThrow();
  }

  static Findings read(Feed feed, UploadFormat format, byte[] bytes) {
    return read(feed, format, bytes, null);
  }

  static Findings read(Feed feed, UploadFormat format, byte[] bytes, String sheet) {
    try {
      Path file = Files.createTempFile("upload", ".part");
      try {
        Files.write(file, bytes);
        Subject subject = new Subject("RNA", YEAR, feed, "test", sheet);
        return new UploadReader(subject).read(file, format, null);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Findings csv(String feed, String text) {
    return read(feed(feed), UploadFormat.CSV, text.getBytes(StandardCharsets.UTF_8));
  }

  static Findings json(String feed, String text) {
    return read(feed(feed), UploadFormat.JSON, text.getBytes(StandardCharsets.UTF_8));
  }
}
