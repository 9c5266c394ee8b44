package org.fairway.local.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairway.local.server.ServerException;

/** {@code logs [service] [--follow]}. */
final class LogsCommand implements Command {
  private static final int LINES_OF_ONE = 200;
  private static final int LINES_OF_EACH = 10;
  private static final long POLL_MILLIS = 300;

  @Override
  public int run(Layout layout, List<String> given) {
    Arguments arguments = new Arguments(given, Set.of("--follow", "-f"), Set.of(), 1);
    Map<String, Path> logs = logs(layout);
    try {
      if (arguments.word(0).isEmpty()) {
        for (Path log : logs.values()) {
          System.out.println("== " + log);
          tail(log, LINES_OF_EACH);
        }
        return 0;
      }
      String name = arguments.word(0).get().replaceAll("-service$", "");
      if (!logs.containsKey(name)) {
        throw new ServerException(
            "no log of " + name + "; there are: " + String.join(", ", logs.keySet()));
      }
      tail(logs.get(name), LINES_OF_ONE);
      if (arguments.has("--follow") || arguments.has("-f")) {
        follow(logs.get(name));
      }
      return 0;
    } catch (IOException e) {
      throw new ServerException("cannot read the log: " + e.getMessage(), e);
    }
  }

  private static Map<String, Path> logs(Layout layout) {
    Map<String, Path> logs = new LinkedHashMap<>();
    for (Service service : Service.values()) {
      logs.put(
          service.database(), layout.of(service.artifact()).resolve(service.artifact() + ".log"));
    }
    for (String server : List.of("keycloak", "kafka", "postgres", "supervisor")) {
      logs.put(server, layout.of(server).resolve(server + ".log"));
    }
    return logs;
  }

  private static void tail(Path log, int count) throws IOException {
    if (Files.exists(log)) {
      List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
      lines.stream().skip(Math.max(0, lines.size() - count)).forEach(System.out::println);
    }
  }

  private static void follow(Path log) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      file.seek(file.length());
      while (true) {
        for (String line = file.readLine(); line != null; line = file.readLine()) {
          System.out.println(line);
        }
        Thread.sleep(POLL_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
