package org.fairway.packaging;

import static org.fairway.packaging.Manifests.everywhere;
import static org.fairway.packaging.Manifests.name;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.fairway.packaging.Check.Findings;

/** No pod of ours runs as root, writes to its image, or takes all of a node. */
final class HardeningCheck {
  private HardeningCheck() {}

  static void run(Manifests all, Findings findings) {
    for (JsonNode workload : all.workloads()) {
      JsonNode pod = Manifests.pod(workload);
      findings.require(
          pod.at("/securityContext/runAsNonRoot").asBoolean(), name(workload) + " may be root");
      findings.require(
          pod.at("/securityContext/seccompProfile/type").asText().equals("RuntimeDefault"),
          name(workload) + " has no seccomp profile");
      findings.require(
          !pod.path("automountServiceAccountToken").asBoolean(true),
          name(workload) + " holds a token of the API server");
      Manifests.containers(workload).forEach(each -> container(workload, each, findings));
    }
    findings.require(
        all.of("NetworkPolicy").stream()
            .anyMatch(
                policy ->
                    policy.at("/spec/podSelector").isEmpty()
                        && policy.at("/spec/ingress").isMissingNode()
                        && policy.at("/spec/egress").isMissingNode()
                        && policy
                            .at("/spec/policyTypes")
                            .toString()
                            .equals("[\"Ingress\",\"Egress\"]")),
        "nothing denies by default");
    sizes(all, findings);
    for (JsonNode cluster : all.of("Cluster")) {
      findings.require(
          cluster.at("/spec/postgresql/parameters/log_min_messages").asText().equals("log")
              && cluster
                  .at("/spec/postgresql/parameters/log_error_verbosity")
                  .asText()
                  .equals("terse"),
          "the database logs values of rows");
    }
    for (JsonNode realm : all.of("KeycloakRealmImport")) {
      findings.require(
          !realm.toString().contains("//localhost"), "the realm sends people to their own machine");
    }
  }

  /** Quantities are text in the models: what is no quantity is found here. */
  private static void sizes(Manifests all, Findings findings) {
    for (JsonNode document : all.documents()) {
      List<JsonNode> sizes = new ArrayList<>();
      everywhere(document, "requests").forEach(each -> each.forEach(sizes::add));
      everywhere(document, "limits").forEach(each -> each.forEach(sizes::add));
      sizes.addAll(everywhere(document, "size"));
      sizes.addAll(everywhere(document, "sizeLimit"));
      for (JsonNode size : sizes) {
        findings.require(
            size.asText().matches("[0-9]+(m|Mi|Gi)?"), name(document) + ": no quantity: " + size);
      }
    }
    for (JsonNode workload : all.workloads()) {
      for (JsonNode folder : everywhere(workload, "emptyDir")) {
        findings.require(folder.has("sizeLimit"), name(workload) + " may fill the node's disk");
      }
    }
  }

  private static void container(JsonNode workload, JsonNode container, Findings findings) {
    JsonNode context = container.path("securityContext");
    findings.require(
        context.path("readOnlyRootFilesystem").asBoolean()
            && !context.path("allowPrivilegeEscalation").asBoolean(true)
            && context.at("/capabilities/drop/0").asText().equals("ALL"),
        name(workload) + " has more rights than it needs");
    findings.require(
        container.at("/resources/requests").size() == 2
            && container.at("/resources/limits").size() == 2,
        name(workload) + " has no requests or limits");
  }
}
