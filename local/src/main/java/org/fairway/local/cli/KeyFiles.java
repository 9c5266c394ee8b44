package org.fairway.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fairway.local.server.ServerException;
import org.fairway.local.server.ShortCommand;

/** The local master key of each service, made once by the platform's own program. */
final class KeyFiles {
  private static final String MAKER = "org.fairway.platform.privacy.MasterKeyFile";

  private KeyFiles() {}

  static Path of(Layout layout, Service service) {
    return layout.data().resolve("keys").resolve(service.database() + ".json");
  }

  static void make(Layout layout, Service service) {
    Path file = of(layout, service);
    if (Files.exists(file)) {
      return;
    }
    try {
      Files.createDirectories(file.getParent());
    } catch (IOException e) {
      throw new ServerException("cannot write to " + file.getParent() + ": " + e.getMessage(), e);
    }
    Path libraries = layout.jar(service).resolveSibling("lib").resolve("main");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ShortCommand.run(
        "make " + file,
        List.of(java, "-XX:TieredStopAtLevel=1", "-cp", libraries + "/*", MAKER, file.toString()),
        layout.data(),
        layout.of("keys").resolve("keys.log"));
  }
}
