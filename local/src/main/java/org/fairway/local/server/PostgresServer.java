package org.fairway.local.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A PostgreSQL 18 server whose data survive it. */
public final class PostgresServer {
  /** The superuser's name. */
  public static final String USER = "postgres";

  private static final Duration START_LIMIT = Duration.ofSeconds(90);

  private final Path software;
  private final Path directory;
  private final Path data;
  private final Path log;
  private final int port;
  private final boolean durable;
  private final ServerProcess process;

  /**
   * @param software where programs are unpacked; may be shared by several servers
   * @param directory holds this server's data, password and log
   * @param port to listen on; 0 takes a free one
   * @param durable false gives up safety against a crash of the machine (not of the process) for
   *     speed, and hashes passwords once instead of thousands of times when the data folder is
   *     made: tests sign in all the time
   */
  public PostgresServer(Path software, Path directory, int port, boolean durable) {
    this.software = software.toAbsolutePath();
    this.directory = directory.toAbsolutePath();
    this.data = this.directory.resolve("data");
    this.log = this.directory.resolve("postgres.log");
    this.port = Ports.orFree(port);
    this.durable = durable;
    this.process = new ServerProcess("PostgreSQL", this.directory.resolve("process"), log);
  }

  /** Starts the server and returns when it answers a query. */
  public void start() {
    try {
      Files.createDirectories(directory);
      Path home = PostgresBinaries.in(software);
      process.endLeftover();
      PostmasterFile.clear(data);
      List<String> prefix = Unprivileged.prefix(log);
      if (!Files.exists(data.resolve("PG_VERSION"))) {
        initialise(home, prefix);
      }
      process.start(command(home, prefix), Map.of(), directory);
    } catch (IOException e) {
      throw new ServerException(
          "cannot prepare PostgreSQL in " + directory + ": " + e.getMessage(), e);
    }
    process.awaitReady(START_LIMIT, this::answers);
  }

  private void initialise(Path home, List<String> prefix) throws IOException {
    Path draft = directory.resolve("data.new");
    PrivateFiles.deleteTree(draft);
    password();
    List<String> command = new ArrayList<>(prefix);
    command.addAll(
        List.of(
            home.resolve("bin/initdb").toString(),
            "--pgdata=" + draft,
            "--username=" + USER,
            "--pwfile=" + directory.resolve("password"),
            "--auth=" + (durable ? "scram-sha-256" : "password"),
            "--set=scram_iterations=" + (durable ? 4096 : 1),
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--locale=C.UTF-8",
            "--no-sync"));
    if (Tools.run(command, directory, log) != 0) {
      throw new ServerException("PostgreSQL cannot make its data folder: " + Tools.lastError(log));
    }
    Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
  }

  private List<String> command(Path home, List<String> prefix) {
    String safety = durable ? "on" : "off";
    List<String> command = new ArrayList<>(prefix);
    command.addAll(List.of(home.resolve("bin/postgres").toString(), "-D", data.toString()));
    for (String setting :
        List.of(
            "listen_addresses=" + Ports.LOOPBACK,
            "port=" + port,
            "unix_socket_directories=",
            "max_connections=300",
            "shared_buffers=128MB",
            "fsync=" + safety,
            "full_page_writes=" + safety,
            "timezone=UTC",
            "log_timezone=UTC",
            // Without details: they hold values of the rows that broke a rule.
            "log_error_verbosity=terse")) {
      command.addAll(List.of("-c", setting));
    }
    return command;
  }

  private boolean answers() {
    try (Connection connection = connect("postgres")) {
      return connection.isValid(1);
    } catch (SQLException notYet) {
      return false;
    }
  }

  /** Stops the server: running transactions are rolled back, connections closed. */
  public void stop() {
    // SIGINT is PostgreSQL's "fast" stop; SIGTERM would wait for every client to leave.
    process.stop(() -> Tools.interrupt(process.pid()));
  }

  /** Ends the server as {@code kill -9} does. */
  public void kill() {
    process.kill();
  }

  public boolean isRunning() {
    return process.isRunning();
  }

  public String host() {
    return Ports.LOOPBACK;
  }

  public int port() {
    return port;
  }

  /** The superuser's password: made once for the directory. */
  public String password() {
    return Tools.secret(directory.resolve("password"));
  }

  /** A connection of the superuser to a database of this server. */
  public Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(address(database), USER, password());
  }

  private String address(String database) {
    return "jdbc:postgresql://" + host() + ":" + port + "/" + database;
  }
}
