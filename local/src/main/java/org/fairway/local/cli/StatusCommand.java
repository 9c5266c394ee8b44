package org.fairway.local.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fairway.local.server.Ports;
import org.fairway.local.server.ProcessRecord;

/** {@code status}: a line for each part; exit code 0 when all is healthy, 3 otherwise. */
final class StatusCommand implements Command {
  private static final int NOT_HEALTHY = 3;

  @Override
  public int run(Layout layout, List<String> given) {
    new Arguments(given, Set.of(), Set.of(), 0);
    Existing existing = Existing.from(System.getenv());
    boolean healthy = Leftovers.supervisor(layout).isPresent();
    System.out.println("supervisor         " + (healthy ? "running" : "not running"));
    healthy &=
        server(
            layout,
            "PostgreSQL",
            "postgres",
            Infrastructure.postgresPort(),
            existing.postgres().isPresent());
    healthy &=
        server(layout, "Kafka", "kafka", Infrastructure.kafkaPort(), existing.kafka().isPresent());
    healthy &=
        server(
            layout,
            "Keycloak",
            "keycloak",
            Infrastructure.keycloakPort(),
            existing.keycloak().isPresent());
    for (Service service : Service.values()) {
      boolean ready = ServicePart.isReady(service);
      print(service.artifact(), service.port(), ready, pid(layout, service.artifact()));
      healthy &= ready;
    }
    return healthy ? 0 : NOT_HEALTHY;
  }

  private static boolean server(
      Layout layout, String name, String folder, int port, boolean existing) {
    if (existing) {
      System.out.printf("%-18s existing one%n", name);
      return true;
    }
    Optional<Long> pid = pid(layout, folder);
    boolean up = pid.isPresent() && Ports.answers(port);
    print(name, port, up, pid);
    return up;
  }

  private static Optional<Long> pid(Layout layout, String folder) {
    return ProcessRecord.read(layout.of(folder).resolve("process"))
        .flatMap(ProcessRecord::alive)
        .map(ProcessHandle::pid);
  }

  private static void print(String name, int port, boolean healthy, Optional<Long> pid) {
    String process = pid.map(number -> "process " + number).orElse("no process");
    System.out.printf(
        "%-18s port %-6d %-11s %s%n", name, port, healthy ? "healthy" : "not healthy", process);
  }
}
