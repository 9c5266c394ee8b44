package org.fairway.packaging;

import static org.fairway.packaging.Manifests.list;
import static org.fairway.packaging.Manifests.name;
import static org.fairway.packaging.Manifests.podLabels;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Who may talk to whom, by the network policies and by the peers of Kafka's listeners. */
final class Flows {
  /** Pods that operators make. */
  static final List<String> OPERATORS = List.of("postgres", "kafka", "keycloak", "realm-import");

  private static final Map<String, String> OTHERS =
      Map.of(
          "names", "kubernetes.io/metadata.name: kube-system",
          "cnpg-operator", "kubernetes.io/metadata.name: cnpg-system",
          "door", "fairway.org/ingress: \"true\"",
          "prometheus", "fairway.org/monitoring: \"true\"");

  /** Networks whose addresses anybody may use inside, and that of the machine's own data. */
  private static final Set<String> OWN =
      Set.of(
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.168.0.0/16");

  private static final Map<String, JsonNode> LABELS = new ConcurrentHashMap<>();

  private final Manifests all;
  private final Map<String, JsonNode> pods = new TreeMap<>();

  Flows(Manifests all) {
    this.all = all;
    all.workloads().forEach(workload -> pods.put(name(workload), podLabels(workload)));
    String keycloak = name(all.only("Keycloak"));
    pods.put("postgres", yaml("cnpg.io/cluster: " + name(all.only("Cluster"))));
    pods.put("kafka", yaml("strimzi.io/cluster: " + name(all.only("Kafka"))));
    pods.put("keycloak", yaml("app: keycloak\napp.kubernetes.io/instance: " + keycloak));
    pods.put("realm-import", yaml("app: keycloak-realm-import"));
  }

  /** What may leave a pod: "from > to protocol port". */
  Set<String> outOf() {
    Set<String> flows = new TreeSet<>();
    for (String pod : pods.keySet()) {
      List<JsonNode> policies = policies(pod, "Egress");
      if (policies.isEmpty()) {
        flows.add(pod + " > anywhere, any port");
      }
      for (JsonNode policy : policies) {
        for (JsonNode rule : policy.at("/spec/egress")) {
          for (String to : peers(rule.path("to"))) {
            ports(rule, to).forEach(port -> flows.add(pod + " > " + to + " " + port));
          }
        }
      }
    }
    return flows;
  }

  /**
   * What may enter a pod. Into Kafka it is Strimzi that writes the policies, from its listeners.
   */
  Set<String> into() {
    Set<String> flows = new TreeSet<>();
    for (String pod : pods.keySet()) {
      List<JsonNode> policies = policies(pod, "Ingress");
      if (policies.isEmpty()) {
        flows.add("anywhere > " + pod + ", any port");
      }
      for (JsonNode policy : policies) {
        for (JsonNode rule : policy.at("/spec/ingress")) {
          for (String from : peers(rule.path("from"))) {
            ports(rule, pod).forEach(port -> flows.add(from + " > " + pod + " " + port));
          }
        }
      }
    }
    for (JsonNode listener : all.only("Kafka").at("/spec/kafka/listeners")) {
      for (String from : peers(listener.path("networkPolicyPeers"))) {
        flows.add(from + " > kafka TCP " + listener.path("port").asText());
      }
    }
    return flows;
  }

  private List<JsonNode> policies(String pod, String type) {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode policy : all.of("NetworkPolicy")) {
      boolean kind = list(policy.at("/spec/policyTypes")).stream().anyMatch(t -> is(t, type));
      if (kind
          && policy.at("/spec").has("podSelector")
          && selects(policy.at("/spec/podSelector"), pods.get(pod))) {
        found.add(policy);
      }
    }
    return found;
  }

  private static boolean is(JsonNode node, String text) {
    return node.asText().equals(text);
  }

  /** No peers are all peers; one that means nobody we know is told as it stands. */
  private Set<String> peers(JsonNode peers) {
    Set<String> found = new TreeSet<>();
    if (peers.isEmpty()) {
      found.add("anywhere");
    }
    for (JsonNode peer : peers) {
      Set<String> meant =
          peer.has("ipBlock")
              ? outside(peer.path("ipBlock"))
              : peer.has("namespaceSelector") ? elsewhere(peer) : inside(peer);
      found.addAll(meant.isEmpty() ? Set.of("nobody we know: " + peer) : meant);
    }
    return found;
  }

  /** Every address but those of networks that are somebody's own. */
  private static Set<String> outside(JsonNode block) {
    Set<String> except = new TreeSet<>();
    list(block.path("except")).forEach(own -> except.add(own.asText()));
    boolean all = block.path("cidr").asText().equals("0.0.0.0/0");
    return all && except.equals(OWN) ? Set.of("internet") : Set.of();
  }

  private Set<String> inside(JsonNode peer) {
    Set<String> found = new TreeSet<>();
    pods.forEach(
        (pod, labels) -> {
          if (peer.has("podSelector") && selects(peer.path("podSelector"), labels)) {
            found.add(pod);
          }
        });
    return found;
  }

  private static Set<String> elsewhere(JsonNode peer) {
    Set<String> found = new TreeSet<>();
    OTHERS.forEach(
        (other, namespace) -> {
          JsonNode labels = yaml(other.equals("names") ? "k8s-app: kube-dns" : "some: pod");
          // Of the name server's namespace that pod alone; of the others all pods.
          boolean whole = other.equals("names") != peer.path("podSelector").isEmpty();
          if (whole
              && !peer.path("namespaceSelector").isEmpty()
              && selects(peer.path("namespaceSelector"), yaml(namespace))
              && selects(peer.path("podSelector"), labels)) {
            found.add(other);
          }
        });
    return found;
  }

  /** A port by name is one of the pod that is asked. */
  private Set<String> ports(JsonNode rule, String target) {
    Set<String> found = new TreeSet<>();
    for (JsonNode each : rule.path("ports")) {
      String port = each.path("port").asText();
      found.add(each.path("protocol").asText("TCP") + " " + numbered(port, target));
    }
    return found.isEmpty() ? Set.of("any port") : found;
  }

  private String numbered(String port, String target) {
    return all.workloads().stream()
        .filter(workload -> name(workload).equals(target))
        .flatMap(workload -> Manifests.containers(workload).stream())
        .flatMap(container -> list(container.path("ports")).stream())
        .filter(named -> named.path("name").asText().equals(port))
        .map(named -> named.path("containerPort").asText())
        .findFirst()
        .orElse(port);
  }

  /** An empty selector selects everything; of selectors only labels are used here. */
  private static boolean selects(JsonNode selector, JsonNode labels) {
    return selector.isEmpty()
        || (selector.size() == 1 && Manifests.matches(selector.path("matchLabels"), labels));
  }

  private static JsonNode yaml(String text) {
    return LABELS.computeIfAbsent(text, each -> Yaml.parse(each).get(0));
  }
}
