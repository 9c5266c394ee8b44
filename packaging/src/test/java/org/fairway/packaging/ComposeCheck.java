package org.fairway.packaging;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fairway.packaging.Check.Findings;

/** What must hold inside the compose file, and between it and the services. */
final class ComposeCheck {
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
    return findings.list();
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
