package org.fairway.packaging;

import static org.fairway.packaging.Manifests.name;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import org.fairway.packaging.Check.Findings;

/**
 * The network policies together let through what the suite needs, and nothing else. Both ends are
 * looked at apart: what may go out of a pod, and what may come into one.
 */
final class FlowCheck {
  private FlowCheck() {}

  static void run(Manifests all, Findings findings) {
    Flows flows = new Flows(all);
    compare("out", flows.outOf(), out(all), findings);
    compare("in", flows.into(), in(all), findings);
  }

  private static void compare(
      String way, Set<String> allowed, Set<String> wanted, Findings findings) {
    Set<String> missing = new TreeSet<>(wanted);
    missing.removeAll(allowed);
    Set<String> more = new TreeSet<>(allowed);
    more.removeAll(wanted);
    findings.require(missing.isEmpty(), "network, " + way + ": not let through: " + missing);
    findings.require(more.isEmpty(), "network, " + way + ": let through without need: " + more);
  }

  private static Set<String> out(Manifests all) {
    Set<String> wanted = new TreeSet<>();
    for (String pod : Flows.OPERATORS) {
      names(wanted, pod);
    }
    all.workloads().forEach(workload -> names(wanted, name(workload)));
    for (String service : Suite.SERVICES) {
      wanted.add(service + " > postgres TCP 5432");
      wanted.add(service + " > kafka TCP " + kafka(all));
      wanted.add(service + " > keycloak TCP " + keycloak(all));
    }
    wanted.add("reporting-service > metrics-service TCP " + Suite.port("metrics-service"));
    wanted.add("pathway-service > metrics-service TCP " + Suite.port("metrics-service"));
    subjects(wanted);
    // Webhooks to subscribers.
    wanted.add("referral-service > internet TCP 443");
    wanted.add("database-grants > postgres TCP 5432");
    wanted.add("keycloak > postgres TCP 5432");
    wanted.add("realm-import > postgres TCP 5432");
    cluster(wanted);
    for (String inner : Set.of("9090", "9091", "9093")) {
      wanted.add("kafka > kafka TCP " + inner);
    }
    // The operators' pods ask the API server, which has another address in each cluster.
    for (String pod : Set.of("postgres", "kafka")) {
      wanted.add(pod + " > anywhere TCP 443");
      wanted.add(pod + " > anywhere TCP 6443");
    }
    return wanted;
  }

  private static Set<String> in(Manifests all) {
    Set<String> wanted = new TreeSet<>();
    for (String service : Suite.SERVICES) {
      wanted.add("door > " + service + " TCP " + Suite.port(service));
      wanted.add("prometheus > " + service + " TCP " + Suite.port(service));
      wanted.add(service + " > postgres TCP 5432");
      wanted.add(service + " > kafka TCP " + kafka(all));
      wanted.add(service + " > keycloak TCP " + keycloak(all));
    }
    wanted.add("reporting-service > metrics-service TCP " + Suite.port("metrics-service"));
    wanted.add("pathway-service > metrics-service TCP " + Suite.port("metrics-service"));
    subjects(wanted);
    wanted.add("database-grants > postgres TCP 5432");
    wanted.add("keycloak > postgres TCP 5432");
    wanted.add("realm-import > postgres TCP 5432");
    wanted.add("cnpg-operator > postgres TCP 8000");
    wanted.add("prometheus > postgres TCP 9187");
    wanted.add("door > keycloak TCP " + keycloak(all));
    cluster(wanted);
    return wanted;
  }

  /** referral-service asks the others what they keep of a person. */
  private static void subjects(Set<String> wanted) {
    for (String asked : Suite.SERVICES) {
      if (!asked.equals("referral-service")) {
        wanted.add("referral-service > " + asked + " TCP " + Suite.port(asked));
      }
    }
  }

  /** Instances of PostgreSQL among themselves, and of Keycloak. */
  private static void cluster(Set<String> wanted) {
    wanted.add("postgres > postgres TCP 5432");
    wanted.add("postgres > postgres TCP 8000");
    wanted.add("keycloak > keycloak TCP 7800");
    wanted.add("keycloak > keycloak TCP 57800");
  }

  private static void names(Set<String> wanted, String pod) {
    wanted.add(pod + " > names UDP 53");
    wanted.add(pod + " > names TCP 53");
  }

  private static String kafka(Manifests all) {
    return all.only("Kafka").at("/spec/kafka/listeners/0/port").asText();
  }

  private static String keycloak(Manifests all) {
    JsonNode keycloak = all.only("Keycloak");
    return keycloak.at("/spec/http/httpPort").asText();
  }
}
