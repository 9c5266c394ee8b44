package org.fairway.local.cli;

import java.util.List;
import java.util.Set;

/** {@code start}: here until Ctrl-C, or in the background with {@code --detach}. */
final class StartCommand implements Command {
  @Override
  public int run(Layout layout, List<String> given) {
    Arguments arguments = new Arguments(given, Set.of("--detach", "-d"), Set.of(), 0);
    Progress progress = new Progress(System.out);
    if (arguments.has("--detach") || arguments.has("-d")) {
      Addresses addresses = new DetachedStart(layout, progress).run();
      Welcome.print(progress, addresses);
      return 0;
    }
    Supervisor supervisor = new Supervisor(layout, Existing.from(System.getenv()), progress);
    progress.say("Starting the suite");
    supervisor.start();
    Welcome.print(progress, supervisor.addresses());
    progress.say("Ctrl-C stops everything.");
    supervisor.watch();
    return 0;
  }
}
