package org.fairway.local.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fairway.local.server.PrivateFiles;
import org.fairway.local.server.ProcessRecord;

/** {@code stop}: also ends what a killed supervisor left behind. */
final class StopCommand implements Command {
  private static final Duration GRACE = Duration.ofSeconds(60);

  @Override
  public int run(Layout layout, List<String> given) {
    new Arguments(given, Set.of(), Set.of(), 0);
    System.out.println(stop(layout));
    return 0;
  }

  /** Stops the suite and says in a word what there was to stop. */
  static String stop(Layout layout) {
    Optional<ProcessHandle> supervisor = Leftovers.supervisor(layout);
    supervisor.ifPresent(process -> ProcessRecord.end(process, GRACE));
    int ended = Leftovers.end(layout);
    PrivateFiles.deleteQuietly(layout.state());
    if (supervisor.isPresent()) {
      return "stopped";
    }
    return ended > 0
        ? "ended " + ended + " process(es) left by an earlier run"
        : "nothing was running";
  }
}
