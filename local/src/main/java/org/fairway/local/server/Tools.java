package org.fairway.local.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Small helpers around processes and files. */
final class Tools {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SECRET_BYTES = 18;
  private static final int TAIL_LINES = 200;

  private Tools() {}

  static boolean onPath(String program) {
    String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
    return Stream.of(path.split(":"))
        .filter(folder -> !folder.isEmpty())
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** The Java program of this process. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** The secret kept in the file, made at first use: 24 characters, readable by the owner only. */
  static String secret(Path file) {
    try {
      if (Files.exists(file)) {
        return Files.readString(file).trim();
      }
      byte[] bytes = new byte[SECRET_BYTES];
      RANDOM.nextBytes(bytes);
      String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      PrivateFiles.write(file, secret + "\n");
      return secret;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A line written by the build beside the classes, such as a class path. */
  static String builtResource(String name) {
    try (InputStream in = Tools.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new ServerException(name + " is missing: build the module fairway-local first");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).trim();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The line of a log's end that says best what went wrong: the last cause of an exception, or else
   * the last line that looks like an error, or else the last line.
   */
  static String lastError(Path log) {
    try {
      List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
      List<String> tail = lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size());
      return lastMatching(tail, line -> line.startsWith("caused by:"))
          .or(() -> lastMatching(tail, line -> line.contains("error") || line.contains("fatal")))
          .or(() -> lastMatching(tail, line -> !line.isBlank()))
          .orElse("no output");
    } catch (IOException e) {
      return "no log";
    }
  }

  private static Optional<String> lastMatching(List<String> lines, Predicate<String> tells) {
    return lines.stream()
        .map(String::trim)
        .filter(line -> tells.test(line.toLowerCase(Locale.ROOT)))
        .reduce((earlier, later) -> later);
  }

  /** Sends SIGINT, which Java itself cannot. */
  static void interrupt(long pid) {
    try {
      new ProcessBuilder("sh", "-c", "kill -INT " + pid).start().waitFor();
    } catch (IOException e) {
      throw new ServerException("cannot signal process " + pid + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Runs a short command to its end and returns its exit code; output goes to the log. */
  static int run(List<String> command, Path directory, Path log) {
    try {
      Files.createDirectories(log.getParent());
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
      return Children.start(builder).waitFor();
    } catch (IOException e) {
      throw new ServerException("cannot run " + command.get(0) + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerException("interrupted while running " + command.get(0), e);
    }
  }
}
