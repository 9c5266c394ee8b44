package org.fairway.local.cli;

import java.util.List;
import java.util.Set;
import org.fairway.local.aot.AotCache;
import org.fairway.local.server.ServerException;

/** {@code caches}: makes the services' ahead-of-time caches now instead of after the next start. */
final class CachesCommand implements Command {
  @Override
  public int run(Layout layout, List<String> given) {
    new Arguments(given, Set.of(), Set.of(), 0);
    if (!AotCache.supported()) {
      throw new ServerException(
          "start-up caches need JDK %d or newer; this is JDK %d"
              .formatted(AotCache.OLDEST_JDK, Runtime.version().feature()));
    }
    Progress progress = new Progress(System.out);
    Stopping.onEnd("caches", org.fairway.local.server.Children::endAll);
    int made = ServiceCaches.make(layout);
    progress.say("%d made, after %s".formatted(made, progress.elapsed()));
    return 0;
  }
}
