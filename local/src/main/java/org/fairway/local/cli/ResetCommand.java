package org.fairway.local.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.fairway.local.server.PrivateFiles;
import org.fairway.local.server.ServerException;

/**
 * {@code reset}: stops the suite and deletes its data; {@code --all} also the unpacked programs and
 * the start-up caches.
 */
final class ResetCommand implements Command {
  @Override
  public int run(Layout layout, List<String> given) {
    Arguments arguments = new Arguments(given, Set.of("--all"), Set.of(), 0);
    StopCommand.stop(layout);
    try {
      PrivateFiles.deleteTree(layout.of("supervisor").getParent());
      if (Existing.from(System.getenv()).postgres().isEmpty()) {
        // Data in an existing server stay, and without the keys nobody could read them.
        PrivateFiles.deleteTree(layout.data().resolve("keys"));
      }
      PrivateFiles.deleteQuietly(layout.personas());
      if (arguments.has("--all")) {
        Path software = layout.software();
        PrivateFiles.deleteTree(software);
        PrivateFiles.deleteTree(layout.caches());
      }
    } catch (IOException e) {
      throw new ServerException("cannot delete: " + e.getMessage(), e);
    }
    System.out.println("local data deleted");
    return 0;
  }
}
