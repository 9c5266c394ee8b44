package org.fairway.platform.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/**
 * A program that some tests need beyond a JDK and Maven. On a machine that lacks it those tests are
 * skipped, and a line says so. Where every test must run, nothing is skipped and they fail: the
 * build server sets {@code CI=true}.
 */
public final class ExtraTool {
  private final Map<String, String> environment;

  ExtraTool(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /**
   * The path of a program.
   *
   * @param program its name, as on the PATH
   * @param packageName the Debian package that brings it
   * @throws TestAbortedException if it is not on the PATH, so that the calling test counts as
   *     skipped
   * @throws AssertionError if it is not on the PATH of a build server
   */
  public static Path find(String program, String packageName) {
    return new ExtraTool(System.getenv()).found(program, packageName);
  }

  Path found(String program, String packageName) {
    Optional<Path> path = onPath(program);
    if (path.isPresent()) {
      return path.get();
    }
    String missing = "%s is not on the PATH (Debian package: %s)".formatted(program, packageName);
    if ("true".equals(environment.getOrDefault("CI", "").toLowerCase(Locale.ROOT))) {
      throw new AssertionError(missing + ", and a build server leaves no test out");
    }
    System.out.println("SKIPPED: " + missing);
    throw new TestAbortedException(missing);
  }

  private Optional<Path> onPath(String program) {
    return Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(folder -> !folder.isBlank())
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
