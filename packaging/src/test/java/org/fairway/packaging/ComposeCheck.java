package org.fairway.packaging;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fairway.packaging.Check.Findings;

/** What must hold inside the compose file, and between it and the services. */
final class ComposeCheck {
  /** Part of a container's memory that stays for what is neither heap nor file. */
  private static final double REST = 0.25;

  /** Extracts and workbooks may be larger than memory. */
  private static final List<String> SPOOLS = List.of("metrics-service", "reporting-service");

  private static final List<String> SERVERS = List.of("postgres", "kafka", "keycloak");

  private ComposeCheck() {}

  static List<String> run(Compose compose) {
    Findings findings = new Findings();
    for (String service : Suite.SERVICES) {
      findings.require(compose.services().containsKey(service), "no " + service);
    }
    compose.services().forEach((name, service) -> inside(compose, name, service, findings));
    Suite.SERVICES.stream()
        .filter(compose.services()::containsKey)
        .forEach(name -> ours(name, compose.services().get(name), findings));
    for (String server : SERVERS) {
      findings.require(
          compose.services().get(server) != null
              && compose.services().get(server).healthcheck() != null,
          server + " has no health check");
    }
    connections(compose, findings);
    ComposeAddressCheck.run(compose, findings);
    ComposeRightsCheck.run(compose, findings);
    ComposeHealthCheck.run(compose, findings);
    return findings.list();
  }

  /** The heap and a full file system in memory fit together; who spools files does so on disk. */
  private static void memory(String name, Compose.Service service, Findings findings) {
    long limit = bytes(service.deploy().resources().limits().memory());
    double used = limit * heap();
    for (String mount : service.tmpfs()) {
      used += bytes(mount.replaceFirst(".*size=([0-9]+[kmg]).*", "$1"));
    }
    findings.require(used <= limit * (1 - REST), name + ": heap and files do not fit into memory");
    boolean onDisk = service.volumes().stream().anyMatch(volume -> volume.endsWith(":/tmp"));
    boolean inMemory = service.tmpfs().stream().anyMatch(mount -> mount.startsWith("/tmp:"));
    findings.require(
        SPOOLS.contains(name) ? onDisk && !inMemory : inMemory, name + " writes to the wrong /tmp");
  }

  private static double heap() {
    String options = Suite.text("packaging/image/jvm.options");
    return Integer.parseInt(options.replaceFirst("(?s).*MaxRAMPercentage=([0-9]+).*", "$1")) / 100d;
  }

  private static long bytes(String size) {
    return switch (size.charAt(size.length() - 1)) {
      case 'k', 'K' -> number(size) << 10;
      case 'm', 'M' -> number(size) << 20;
      case 'g', 'G' -> number(size) << 30;
      default -> throw new IllegalArgumentException("a size without a unit: " + size);
    };
  }

  private static long number(String size) {
    return Long.parseLong(size.substring(0, size.length() - 1));
  }

  private static void connections(Compose compose, Findings findings) {
    int wanted = ConnectionCheck.RESERVE;
    for (String service : Suite.SERVICES) {
      wanted += ConnectionCheck.pool(service) + ConnectionCheck.WHILE_STARTING;
    }
    String keycloak = compose.services().get("keycloak").environment().get("KC_DB_POOL_MAX_SIZE");
    wanted += keycloak == null ? 100 : Integer.parseInt(keycloak);
    String command = String.join(" ", compose.services().get("postgres").command());
    int most = Integer.parseInt(command.replaceFirst(".*max_connections=([0-9]+).*", "$1"));
    findings.require(wanted <= most, "up to " + wanted + " connections, of " + most);
    findings.require(
        command.matches("postgres -c max_connections=[0-9]+ -c log_error_verbosity=terse"),
        "the database logs values of rows, or does not start: " + command);
  }

  private static void inside(
      Compose compose, String name, Compose.Service service, Findings findings) {
    service.dependsOn().forEach((other, how) -> needs(compose, name, other, how, findings));
    for (String network : service.networks()) {
      findings.require(compose.networks().containsKey(network), name + ": no network " + network);
    }
    for (String port : service.ports()) {
      findings.require(port.startsWith("127.0.0.1:"), name + " is published to others: " + port);
    }
    for (JsonNode secret : service.secrets()) {
      String source = secret.isTextual() ? secret.asText() : secret.path("source").asText();
      findings.require(compose.secrets().containsKey(source), name + ": no secret " + source);
    }
    for (String volume : service.volumes()) {
      String source = volume.split(":")[0];
      findings.require(
          source.startsWith("./")
              ? Files.exists(Suite.file(source.substring(2)))
              : compose.volumes().containsKey(source),
          name + ": nothing to mount at " + source);
    }
    for (Map.Entry<String, String> variable : service.environment().entrySet()) {
      boolean secret = variable.getKey().matches(".*(PASSWORD|SECRET|KEY)$");
      findings.require(!secret, name + ": a secret in the environment: " + variable.getKey());
    }
  }

  private static void needs(
      Compose compose, String name, String other, Compose.Condition how, Findings findings) {
    Compose.Service needed = compose.services().get(other);
    findings.require(needed != null, name + " waits for " + other + ", which is not there");
    if (needed == null) {
      return;
    }
    boolean task = "no".equals(needed.restart());
    boolean healthy = needed.healthcheck() != null || Suite.SERVICES.contains(other);
    findings.require(
        task
            ? how.condition() == Compose.When.service_completed_successfully
            : how.condition() == Compose.When.service_healthy && healthy,
        name + " waits for " + other + " in vain: " + how.condition());
  }

  private static void ours(String name, Compose.Service service, Findings findings) {
    memory(name, service, findings);
    int port = Suite.port(name);
    findings.require(
        service.ports().equals(List.of("127.0.0.1:" + port + ":" + port)), name + ": other port");
    findings.require(
        Map.of("SERVICE", name, "PORT", Integer.toString(port)).equals(service.build().args()),
        name + ": built as another service");
    findings.require(
        Boolean.TRUE.equals(service.readOnly())
            && List.of("ALL").equals(service.capDrop())
            && service.user() != null,
        name + " has more rights than it needs");
    findings.require(
        service.deploy() != null && service.deploy().resources().limits().memory() != null,
        name + " has no limits");
    for (String variable : service.environment().keySet()) {
      findings.require(EnvironmentCheck.isRead(name, variable), name + " reads no " + variable);
    }
    List<String> files = new ArrayList<>();
    service.secrets().forEach(s -> files.add("/run/secrets/" + s.path("target").asText()));
    for (String variable : List.of("FAIRWAY_PRIVACY_KEY_FILE", "QUARKUS_CONFIG_LOCATIONS")) {
      findings.require(
          files.contains(service.environment().get(variable)),
          name + ": " + variable + " is no secret of its own");
    }
    String own = name.replace("-service", "");
    service
        .secrets()
        .forEach(
            secret ->
                findings.require(
                    secret.path("source").asText().startsWith(own),
                    name + " is given the secrets of another"));
  }
}
