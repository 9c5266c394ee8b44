package org.fairway.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fairway.local.server.Checkout;
import org.fairway.local.server.Children;
import org.fairway.local.server.ServerException;
import org.fairway.local.server.ShortCommand;

/** {@code bench}: hands over to the module of the benchmarks, in a process of its own. */
final class BenchCommand implements Command {
  private static final int WARNS_OF_NATIVE_ACCESS = 22;
  private static final int WARNS_OF_UNSAFE = 24;

  @Override
  public int run(Layout layout, List<String> given) {
    Preflight.diskFree(layout.data());
    Stopping.onEnd("end-benchmark", Children::endAll);
    try {
      return ShortCommand.inForeground(
          command(layout, given), layout.root(), Map.of(Checkout.HOME, layout.data().toString()));
    } catch (IOException e) {
      throw new ServerException("cannot run the benchmarks: " + e.getMessage(), e);
    }
  }

  private static List<String> command(Layout layout, List<String> given) throws IOException {
    Path target = layout.root().resolve("bench/target");
    String classPath =
        target.resolve("classes") + ":" + Files.readString(target.resolve("bench.classpath"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseSerialGC");
    // The load generator's network library uses both; the JVM would say so at length.
    if (Runtime.version().feature() >= WARNS_OF_NATIVE_ACCESS) {
      command.add("--enable-native-access=ALL-UNNAMED");
    }
    if (Runtime.version().feature() >= WARNS_OF_UNSAFE) {
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    command.add("-Dslf4j.internal.verbosity=ERROR");
    command.add("-Dfairway.root=" + layout.root());
    command.addAll(List.of("-cp", classPath.strip(), "org.fairway.bench.Bench"));
    command.addAll(given);
    return command;
  }
}
