package org.fairway.packaging;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fairway.packaging.Check.Findings;

/** Each service has a host named after it, one for the realm; nothing leads to another. */
final class DoorCheck {
  private static final String NGINX = "nginx.ingress.kubernetes.io/";

  private DoorCheck() {}

  static void run(Manifests all, Findings findings) {
    Set<String> routes = new TreeSet<>();
    Set<String> domains = new TreeSet<>();
    Set<String> guarded = new TreeSet<>();
    Set<String> hosts = new TreeSet<>();
    for (JsonNode ingress : all.of("Ingress")) {
      for (JsonNode rule : ingress.at("/spec/rules")) {
        String host = rule.path("host").asText();
        hosts.add(host);
        domains.add(host.substring(host.indexOf('.') + 1));
        String name = host.substring(0, Math.max(0, host.indexOf('.')));
        rule.at("/http/paths").forEach(path -> routes.add(name + " " + route(path)));
      }
      body(ingress, findings);
      for (JsonNode tls : ingress.at("/spec/tls")) {
        tls.path("hosts").forEach(host -> guarded.add(host.asText()));
        String secret = tls.path("secretName").asText();
        findings.require(
            Suite.text("docs/deployment.md").contains("`" + secret + "`") && !secret.isEmpty(),
            "deployment.md asks for no certificate " + secret);
      }
    }
    findings.require(routes.equals(wanted(all)), "the door leads " + routes);
    findings.require(domains.size() == 1, "hosts of more than one domain: " + domains);
    findings.require(guarded.isEmpty() || guarded.equals(hosts), "TLS only for " + guarded);
    JsonNode keycloak = all.only("Keycloak").path("spec");
    String address = (guarded.isEmpty() ? "http" : "https") + "://identity.";
    findings.require(
        keycloak.at("/hostname/hostname").asText().equals(address + String.join("", domains)),
        "Keycloak calls itself " + keycloak.at("/hostname/hostname") + ", the door does not");
    findings.require(
        keycloak.at("/hostname/backchannelDynamic").asBoolean()
            && keycloak.at("/http/httpEnabled").asBoolean()
            && keycloak.at("/proxy/headers").asText().equals("xforwarded")
            && !keycloak.at("/ingress/enabled").asBoolean(true),
        "Keycloak is not one that stands behind the door, and is asked from inside");
  }

  private static Set<String> wanted(Manifests all) {
    Set<String> wanted = new TreeSet<>();
    for (String service : Suite.SERVICES) {
      Properties properties = Suite.properties(service);
      for (String path :
          Set.of(
              "/v1",
              properties.getProperty("quarkus.swagger-ui.path"),
              properties.getProperty("quarkus.smallrye-openapi.path"))) {
        wanted.add(service.replace("-service", " ") + path + " Prefix " + service);
      }
    }
    // the open directory, at the paths of its standard
    wanted.add("referral /services Prefix referral-service");
    wanted.add("referral / Exact referral-service");
    String keycloak = Manifests.name(all.only("Keycloak")) + "-service";
    wanted.add("identity /realms Prefix " + keycloak);
    wanted.add("identity /resources Prefix " + keycloak);
    return wanted;
  }

  private static String route(JsonNode path) {
    return path.path("path").asText()
        + " "
        + path.path("pathType").asText()
        + " "
        + path.at("/backend/service/name").asText();
  }

  /**
   * The controller must let through what the services behind it take: its own limit is 1 MiB. The
   * door is as wide as the widest of them needs; each service knows its own limit.
   */
  private static void body(JsonNode ingress, Findings findings) {
    String takes = widest(ingress);
    JsonNode annotations = ingress.at("/metadata/annotations");
    String lets = annotations.path(NGINX + "proxy-body-size").asText();
    String who = Manifests.name(ingress);
    findings.require(
        lets.equals(takes.toLowerCase(Locale.ROOT)),
        "behind " + who + " " + takes + " are taken, the door lets " + lets);
    boolean large = takes.endsWith("G");
    findings.require(
        annotations.path(NGINX + "proxy-request-buffering").asText().equals(large ? "off" : ""),
        who + ": large bodies are written down at the door, or small ones are not");
    for (String wait : Set.of("proxy-read-timeout", "proxy-send-timeout")) {
      findings.require(
          annotations.path(NGINX + wait).asText().matches(large ? "[0-9]+" : ""),
          who + ": time for large bodies: " + wait);
    }
    findings.require(annotations.size() == (large ? 4 : 1), who + ": annotations nobody reads");
  }

  private static String widest(JsonNode ingress) {
    TreeMap<Long, String> limits = new TreeMap<>();
    for (JsonNode rule : ingress.at("/spec/rules")) {
      String host = rule.path("host").asText();
      String service = host.substring(0, Math.max(0, host.indexOf('.'))) + "-service";
      if (Suite.SERVICES.contains(service)) {
        String limit = Suite.properties(service).getProperty("quarkus.http.limits.max-body-size");
        limits.put(bytes(limit), limit);
      }
    }
    return limits.isEmpty() ? "" : limits.lastEntry().getValue();
  }

  /** Of 4M or 2G. */
  private static long bytes(String limit) {
    long number = Long.parseLong(limit.substring(0, limit.length() - 1));
    return number << (limit.endsWith("G") ? 30 : 20);
  }
}
