package org.fairway.local.cli;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.fairway.local.server.ServerException;

/** The program behind {@code ./fairway}; the script has found Java and built what was stale. */
public final class Fairway {
  private static final int USAGE = 2;

  private static final Map<String, Command> COMMANDS =
      Map.ofEntries(
          Map.entry("bench", new BenchCommand()),
          Map.entry("start", new StartCommand()),
          Map.entry("supervise", new SuperviseCommand()),
          Map.entry("stop", new StopCommand()),
          Map.entry("status", new StatusCommand()),
          Map.entry("logs", new LogsCommand()),
          Map.entry("token", new TokenCommand()),
          Map.entry("demo", new DemoCommand()),
          Map.entry("test", new TestCommand()),
          Map.entry("caches", new CachesCommand()),
          Map.entry("reset", new ResetCommand()),
          Map.entry("credentials", new CredentialsCommand()),
          Map.entry("accept", new AcceptCommand()),
          Map.entry("example", new ExampleCommand()));

  private Fairway() {}

  /** Exit codes: 0 done, 1 failed (one line on standard error says why), 2 not understood. */
  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments)));
  }

  private static int run(List<String> arguments) {
    Command command = arguments.isEmpty() ? null : COMMANDS.get(arguments.get(0));
    if (command == null) {
      System.err.println("fairway: no such command (./fairway --help lists them)");
      return USAGE;
    }
    try {
      return command.run(Layout.here(), arguments.subList(1, arguments.size()));
    } catch (ServerException e) {
      if (!Stopping.wasAsked()) { // a start that was interrupted did not fail
        System.err.println("fairway: " + e.getMessage());
      }
      return 1;
    } catch (UncheckedIOException e) {
      System.err.println("fairway: cannot read or write: " + e.getCause().getMessage());
      return 1;
    }
  }
}
