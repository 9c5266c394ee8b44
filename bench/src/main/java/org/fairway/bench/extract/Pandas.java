package org.fairway.bench.extract;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fairway.local.server.ServerException;

/**
 * Another peer: pandas reads the same CSV as texts and groups it. The time is that of reading and
 * grouping; starting Python and pandas is not in it. May be absent.
 */
final class Pandas {

  /** What to do to have it. */
  static final String ABSENT =
      "pandas was not found and is not run beside it (Debian: apt-get install python3-pandas)";

  private static final String SCRIPT =
      """
      import sys, time
      import pandas
      names = sys.argv[2].split(",")
      wall, cpu = time.perf_counter(), time.process_time()
      staff = pandas.read_csv(sys.argv[1], dtype=str, keep_default_na=False)
      people = int(staff.groupby(names, sort=False, observed=True).size().sum())
      print(time.perf_counter() - wall, time.process_time() - cpu, people)
      """;
  private static final String COLUMNS = "organisation_ods,band,ethnic_code";

  private final Path python;

  private Pandas(Path python) {
    this.python = python;
  }

  /** With the first Python on the path, or where systems put it, that has pandas. */
  static Optional<Pandas> find() {
    Stream<Path> onPath =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .map(folder -> Path.of(folder, "python3"));
    return Stream.concat(onPath, Stream.of(Path.of("/usr/bin/python3")))
        .filter(Files::isExecutable)
        .distinct()
        .filter(python -> run(List.of(python.toString(), "-c", "import pandas")).isPresent())
        .findFirst()
        .map(Pandas::new);
  }

  /**
   * Organisation x band x ethnicity.
   *
   * @throws ServerException when it counts nobody, or fails
   */
  Used wres(Path file) {
    String said =
        run(List.of(python.toString(), "-c", SCRIPT, file.toString(), COLUMNS))
            .orElseThrow(() -> new ServerException("pandas failed"));
    return read(said);
  }

  static Used read(String said) {
    String[] figures = said.strip().split(" ");
    if (figures.length != 3 || Long.parseLong(figures[2]) == 0) {
      throw new ServerException("pandas counted nobody: " + said);
    }
    return new Used(Double.parseDouble(figures[0]), Double.parseDouble(figures[1]));
  }

  /** What a program says; empty when it fails. */
  private static Optional<String> run(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      try (InputStream out = process.getInputStream()) {
        String said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? Optional.of(said) : Optional.empty();
      }
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerException("interrupted", e);
    }
  }
}
