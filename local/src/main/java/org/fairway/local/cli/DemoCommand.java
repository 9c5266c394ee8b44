package org.fairway.local.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fairway.local.demo.Demo;
import org.fairway.local.server.ServerException;

/** {@code demo [--exit]}: on a suite that runs, or on one that it starts and owns. */
final class DemoCommand implements Command {
  @Override
  public int run(Layout layout, List<String> given) {
    Arguments arguments = new Arguments(given, Set.of("--exit"), Set.of(), 0);
    Progress progress = new Progress(System.out);
    Optional<Addresses> running = running(layout);
    if (running.isPresent()) {
      progress.say("Using the suite that runs already; it is left running");
      demo(layout, running.get(), progress, true);
      return 0;
    }
    Supervisor supervisor = new Supervisor(layout, Existing.from(System.getenv()), progress);
    progress.say("Starting the suite");
    supervisor.start();
    progress.say("Ready after " + progress.elapsed() + ".");
    demo(layout, supervisor.addresses(), progress, !arguments.has("--exit"));
    if (!arguments.has("--exit")) {
      progress.say("The suite keeps running. Ctrl-C stops everything.");
      supervisor.watch();
    }
    return 0;
  }

  private static Optional<Addresses> running(Layout layout) {
    if (Leftovers.supervisor(layout).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        SuiteState.read(layout.state())
            .map(SuiteState::addresses)
            .orElseThrow(
                () ->
                    new ServerException(
                        "the suite is starting or stopping; try again in a moment")));
  }

  private static void demo(Layout layout, Addresses addresses, Progress progress, boolean goesOn) {
    Wallet wallet = new Wallet(layout, addresses);
    Path out = layout.root().resolve("out");
    Path scratch = layout.data().resolve("demo");
    Path parts = layout.of("").normalize();
    new Demo(wallet, progress, out, scratch, parts, goesOn).run();
    progress.say("");
    progress.say("Every step succeeded, " + progress.elapsed() + ".");
  }
}
