package org.fairway.local.aot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** What a cache depends on, in short: the JVM, its options, and path, size and time of each jar. */
final class Fingerprint {
  private static final int LENGTH = 16;

  private Fingerprint() {}

  /** Sixteen hexadecimal digits; others as soon as anything differs that the JVM would mind. */
  static String of(Path application, List<String> options) {
    MessageDigest digest = sha256();
    add(digest, Runtime.version().toString());
    add(digest, System.getProperty("java.home"));
    options.forEach(option -> add(digest, option));
    try (Stream<Path> files = Files.walk(application)) {
      for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
        add(digest, jar.toAbsolutePath().toString());
        add(digest, Long.toString(Files.size(jar)));
        add(digest, Files.getLastModifiedTime(jar).toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
