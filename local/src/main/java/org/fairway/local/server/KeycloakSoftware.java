package org.fairway.local.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Keycloak unpacked and built once for PostgreSQL, so that every later start skips that work. */
final class KeycloakSoftware {
  private static final String BUILT_WITH = "--db=postgres --health-enabled=false";

  private KeycloakSoftware() {}

  /** The installation below {@code software}; unpacks and builds it first when absent. */
  static Path in(Path software, Path log) {
    Path archive = Path.of(Tools.builtResource("keycloak.archive"));
    String name = archive.getFileName().toString().replace(".zip", "");
    Path home = software.resolve(name);
    Path built = home.resolve("fairway-built");
    try {
      if (Files.exists(built) && Files.readString(built).equals(BUILT_WITH)) {
        return home;
      }
      if (!Files.exists(archive)) {
        throw new ServerException(
            "Keycloak's archive is gone: " + archive + " (build fairway-local again)");
      }
      return Unpacked.atOnce(home, draft -> prepare(archive, draft, log));
    } catch (IOException e) {
      throw new ServerException("cannot unpack Keycloak to " + home + ": " + e.getMessage(), e);
    }
  }

  private static void prepare(Path archive, Path draft, Path log) throws IOException {
    Unpacked.zip(archive, draft);
    List<String> command = java(draft);
    command.add("build");
    command.addAll(List.of(BUILT_WITH.split(" ")));
    if (Tools.run(command, draft, log) != 0) {
      throw new ServerException(
          "Keycloak cannot be built: " + Tools.lastError(log) + " (see " + log + ")");
    }
    Files.writeString(draft.resolve("fairway-built"), BUILT_WITH);
  }

  /**
   * The Java command that Keycloak's own script ends in. Without the script between, the process
   * that was started is the server itself and a signal reaches it.
   */
  static List<String> java(Path home) {
    List<String> command = new ArrayList<>();
    command.add(Tools.java());
    command.addAll(
        List.of(
            "-Xms96m",
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Dkc.home.dir=" + home,
            "-Djboss.server.config.dir=" + home.resolve("conf"),
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "-Dquarkus-log-max-startup-records=10000",
            "-cp",
            home.resolve("lib/quarkus-run.jar").toString(),
            "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
    return command;
  }
}
