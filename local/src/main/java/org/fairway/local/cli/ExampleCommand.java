package org.fairway.local.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.fairway.local.server.ServerException;

/**
 * {@code example java|typescript}: runs an integrator's example against the running suite, and does
 * the coordinator's part meanwhile. The script has built the example.
 */
final class ExampleCommand implements Command {
  private static final long POLL_MILLIS = 500;
  private static final String EXAMPLES = "docs/integrators/examples";

  @Override
  public int run(Layout layout, List<String> given) {
    Arguments arguments = new Arguments(given, Set.of(), Set.of("--tenant"), 1);
    String language = arguments.word(0).orElse("");
    if (!language.equals("java") && !language.equals("typescript")) {
      throw new ServerException("no such example, or none named. One of: java, typescript");
    }
    String tenant = RunningSuite.tenant(arguments);
    ReferralDesk desk = new ReferralDesk(RunningSuite.wallet(layout), tenant);
    Set<String> before = new HashSet<>(desk.waiting());
    Process example = start(layout, command(layout, language), Credentials.of(layout, tenant));
    Stopping.onEnd("example", example::destroy);
    return accompany(example, desk, before);
  }

  /** Accepts what comes in until the example ends. */
  private static int accompany(Process example, ReferralDesk desk, Set<String> before) {
    try {
      while (!example.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        for (String id : desk.waiting()) {
          if (before.add(id)) {
            System.out.println("  (the coordinator accepted " + desk.accept(id) + ")");
          }
        }
      }
      return example.exitValue() == 0 ? 0 : 1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    } finally {
      example.destroy();
    }
  }

  private static List<String> command(Layout layout, String language) {
    Path folder = layout.root().resolve(EXAMPLES).resolve(language);
    String out = layout.root().resolve("out").toString();
    if (language.equals("typescript")) {
      return List.of("node", folder.resolve("dist/main.js").toString(), out);
    }
    String classPath =
        folder.resolve("target/classes") + ":" + read(folder.resolve("target/example.classpath"));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return List.of(java, "-cp", classPath, "org.fairway.example.Main", out);
  }

  private static Process start(
      Layout layout, List<String> command, Map<String, String> credentials) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(layout.root().toFile());
    builder.environment().putAll(credentials);
    try {
      return builder.inheritIO().start();
    } catch (IOException e) {
      throw new ServerException("cannot start the example: " + e.getMessage(), e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
