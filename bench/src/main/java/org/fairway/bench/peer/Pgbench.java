package org.fairway.bench.peer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fairway.bench.server.Servers;
import org.fairway.local.server.PostgresServer;
import org.fairway.local.server.ServerException;

/**
 * The limit: what PostgreSQL does when nothing stands before it. PostgreSQL's own load generator
 * sends begin, a row like a referral, a row like an event, commit; each a round trip, on the same
 * server with the same settings.
 */
public final class Pgbench {
  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without initial");
  private static final String DATABASE = "bare";
  private static final int THREADS = 2;

  /** How statements are sent. */
  public enum Protocol {
    /** Prepared once for each connection: the least that PostgreSQL can do. */
    PREPARED,
    /** As text, parsed and planned each time: what pgbench does unless it is told otherwise. */
    SIMPLE
  }

  private final Path program;
  private final Servers servers;
  private final Path script;

  /**
   * Makes the tables.
   *
   * @throws ServerException when pgbench is not installed
   */
  public Pgbench(Servers servers, Path folder) {
    this.program = find();
    this.servers = servers;
    this.script = folder.resolve("four-round-trips.sql");
    try {
      Files.writeString(script, resource("four-round-trips.sql"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    servers.sql("postgres", "create database " + DATABASE);
    servers.sql(DATABASE, resource("bare-tables.sql"));
  }

  private static String resource(String name) {
    try (InputStream file = Pgbench.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** On the path, or where Debian puts it: the newest. */
  private static Path find() {
    Stream<Path> onPath =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
            .map(folder -> Path.of(folder, "pgbench"));
    return Stream.concat(onPath, installed())
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new ServerException(
                    "pgbench was not found; it comes with PostgreSQL (Debian: apt-get install postgresql)"));
  }

  private static Stream<Path> installed() {
    Path versions = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(versions)) {
      return Stream.of();
    }
    try (Stream<Path> folders = Files.list(versions)) {
      return folders
          .map(folder -> folder.resolve("bin/pgbench"))
          .sorted(java.util.Comparator.reverseOrder())
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Transactions a second over that many connections. */
  public double rate(Protocol protocol, int connections, Duration time) {
    List<String> command =
        List.of(
            program.toString(),
            "--no-vacuum",
            "--protocol=" + protocol.name().toLowerCase(Locale.ROOT),
            "--client=" + connections,
            "--jobs=" + THREADS,
            "--time=" + time.toSeconds(),
            "--file=" + script,
            "--host=" + servers.postgres().host(),
            "--port=" + servers.postgres().port(),
            "--username=" + PostgresServer.USER,
            DATABASE);
    return rateIn(output(command));
  }

  private String output(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PGPASSWORD", servers.postgres().password());
    try {
      Process process = builder.start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new ServerException("pgbench failed: " + text.strip());
      }
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerException("interrupted", e);
    }
  }

  static double rateIn(String output) {
    Matcher rate = RATE.matcher(output);
    if (!rate.find()) {
      throw new ServerException("pgbench told no rate: " + output.strip());
    }
    return Double.parseDouble(rate.group(1));
  }
}
