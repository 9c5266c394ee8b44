package org.fairway.local.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.fairway.local.server.ServerException;

/** Nothing that was entered of the person is in any log, of the services or of their servers. */
final class LogChapter {
  /** Each part has a folder with its log; deeper lie the data of the servers. */
  private static final int DEPTH = 2;

  private final Narrator narrator;
  private final Path parts;

  LogChapter(Narrator narrator, Path parts) {
    this.narrator = narrator;
    this.parts = parts;
  }

  void check(List<String> personal) {
    narrator.chapter("12. What the logs know of the person");
    List<Path> logs = logs();
    Check.that(!logs.isEmpty(), "logs below " + parts);
    for (Path log : logs) {
      Optional<String> found = find(log, personal);
      Check.that(found.isEmpty(), "no personal value in " + log);
    }
    narrator.found("None of " + logs.size() + " logs holds a value that was entered of the person");
  }

  private List<Path> logs() {
    try (Stream<Path> files = Files.walk(parts, DEPTH)) {
      return files.filter(file -> file.toString().endsWith(".log")).sorted().toList();
    } catch (IOException e) {
      throw new ServerException("cannot look for logs in " + parts, e);
    }
  }

  /** The first value that the log holds, in any case of letters. */
  static Optional<String> find(Path log, List<String> values) {
    try (BufferedReader lines = Files.newBufferedReader(log, StandardCharsets.ISO_8859_1)) {
      return lines
          .lines()
          .map(line -> line.toLowerCase(Locale.ROOT))
          .flatMap(
              line ->
                  values.stream().filter(value -> line.contains(value.toLowerCase(Locale.ROOT))))
          .findFirst();
    } catch (IOException e) {
      throw new ServerException("cannot read " + log, e);
    }
  }
}
