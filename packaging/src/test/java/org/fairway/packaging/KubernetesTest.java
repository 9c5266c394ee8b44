package org.fairway.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and numbers agree, in every overlay; one changed name is found. */
class KubernetesTest {

  @ParameterizedTest
  @ValueSource(strings = {"base", "overlays/local", "overlays/staging", "overlays/production"})
  void everyReferenceHolds(String folder) {
    // Given
    Manifests manifests = built(folder);

    // When, then
    assertThat(PartsCheck.run(folder, Yaml::read)).isEmpty();
    for (Check check : Check.values()) {
      assertThat(check.run(manifests)).as(folder + ": " + check).isEmpty();
    }
  }

  @Test
  void everySecretOfTheScriptIsUsed() {
    // Given
    String manifests = text(built("overlays/production"));

    // When, then
    assertThat(SecretsScript.keys().keySet())
        .allSatisfy(name -> assertThat(manifests).contains(name));
  }

  /** The control arm: what is replaced, by what, and the check that must see it. */
  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SELECTORS     | matchLabels:\\n      app.kubernetes.io/name: referral-service | matchLabels:\\n      app.kubernetes.io/name: referrals
          SELECTORS     | selector:\\n    app.kubernetes.io/name: metrics-service       | selector:\\n    app.kubernetes.io/name: metric-service
          SELECTORS     | kind: Deployment\\n    name: pathway-service                  | kind: Deployment\\n    name: pathways-service
          SELECTORS     | cnpg.io/cluster: fairway-postgres                             | cnpg.io/cluster: postgres
          SELECTORS     | app.kubernetes.io/component: database-task                    | app.kubernetes.io/component: task
          REFERENCES    | name: referral-db-owner                                       | name: referral-owner
          REFERENCES    | key: cursor-key                                               | key: cursor
          REFERENCES    | key: sasl.jaas.config                                         | key: jaas.config
          REFERENCES    | secretName: fairway-cluster-ca-cert                           | secretName: fairway-ca
          REFERENCES    | key: master-key.json                                          | key: master.json
          REFERENCES    | configMapRef:\\n            name: fairway-settings            | configMapRef:\\n            name: settings
          REFERENCES    | serviceAccountName: metrics-service                           | serviceAccountName: metrics
          REFERENCES    | service:\\n            name: reporting-service                | service:\\n            name: reports-service
          REFERENCES    | owner: pathway_owner                                          | owner: pathway
          REFERENCES    | strimzi.io/cluster: fairway\\n  name: equality.events        | strimzi.io/cluster: kafka\\n  name: equality.events
          REFERENCES    | keycloakCRName: fairway-keycloak                              | keycloakCRName: keycloak
          REFERENCES    | - referral_equality                                           | - equality
          REFERENCES    | - referral_offence                                            | - offence
          PORTS         | containerPort: 8083                                           | containerPort: 8080
          PORTS         | targetPort: http                                              | targetPort: web
          PORTS         | path: /q/health/live\\n            port: http                 | path: /q/health/live\\n            port: web
          PORTS         | - port: http\\n      protocol: TCP                            | - port: web\\n      protocol: TCP
          PORTS         | - port: 9093                                                  | - port: 9092
          PORTS         | path: /q/metrics\\n    port: http                             | path: /q/metrics\\n    port: metrics
          ADDRESSES     | FAIRWAY_DB_HOST: fairway-postgres-rw                          | FAIRWAY_DB_HOST: fairway-postgres
          ADDRESSES     | FAIRWAY_KAFKA: fairway-kafka-bootstrap:9093                   | FAIRWAY_KAFKA: fairway-kafka-bootstrap:9092
          ADDRESSES     | /realms/fairway                                               | /realms/fareway
          ADDRESSES     | value: http://metrics-service:8083                            | value: http://metrics:8083
          PATHS         | path: /q/health/started                                       | path: /q/health/startup
          PATHS         | path: /openapi                                                | path: /q
          PATHS         | path: /q/metrics                                              | path: /metrics
          ENVIRONMENT   | FAIRWAY_OIDC_URL                                              | FAIRWAY_ISSUER_URL
          ENVIRONMENT   | name: FAIRWAY_KEYCLOAK_PROVISIONER_SECRET                     | name: FAIRWAY_METRICS_URL
          ENVIRONMENT   | name: FAIRWAY_WEB_CURSOR_KEY                                  | name: FAIRWAY_CURSOR_KEY
          ENVIRONMENT   | KAFKA_SECURITY_PROTOCOL                                       | KAFKA_SECURITY
          TOPICS        | name: equality.events\\n  namespace                           | name: equalities.events\\n  namespace
          TOPICS        | partitions: 3                                                 | partitions: 4
          BROKER_RIGHTS | name: equality.events\\n        patternType            | name: metrics.events\\n        patternType
          BROKER_RIGHTS | name: reporting-service\\n        patternType          | name: reports\\n        patternType
          HARDENING     | readOnlyRootFilesystem: true                                  | readOnlyRootFilesystem: false
          HARDENING     | runAsNonRoot: true                                            | runAsNonRoot: false
          HARDENING     | log_min_messages: log                                         | log_min_messages: warning
          HARDENING     | - "${CONSOLE_ADDRESS}/*"                                      | - http://localhost:8084/*
          HARDENING     | name: default-deny                                            | name: default-deny
          MOUNTS        | mountPath: /etc/fairway/keys                                  | mountPath: /etc/fairway/key
          MOUNTS        | - name: kafka-ca\\n        secret                             | - name: ca\\n        secret
          MONITORING    | replacement: fairway                                          | replacement: suite
          MONITORING    | targetLabel: job                                              | targetLabel: task
          MONITORING    | kind: PrometheusRule                                          | kind: PrometheusRule
          CONNECTIONS   | max_connections: "600"                                        | max_connections: "300"
          CONNECTIONS   | maxReplicas: 6                                                | maxReplicas: 12
          CONNECTIONS   | poolMaxSize: 20                                               | poolMinSize: 20
          CONNECTIONS   | shared_buffers: 1GB                                           | shared_buffers: 6GB
          """)
  void oneChangedNameIsFound(Check check, String what, String by) {
    // Given
    Manifests manifests = built("overlays/production");
    String text = text(manifests);
    String wanted = what.replace("\\n", "\n");

    // When
    String changed =
        what.equals(by) ? without(manifests, wanted) : first(text, wanted, by.replace("\\n", "\n"));

    // Then
    assertThat(changed).as("the text to change is there").isNotEqualTo(text);
    assertThat(check.run(new Manifests(Yaml.parse(changed)))).as(check.name()).isNotEmpty();
  }

  private static String first(String text, String what, String by) {
    return text.replaceFirst(Pattern.quote(what), Matcher.quoteReplacement(by));
  }

  /** Without the documents that hold the text. */
  private static String without(Manifests manifests, String text) {
    List<ObjectNode> rest =
        manifests.documents().stream().filter(d -> !Yaml.write(d).contains(text)).toList();
    return text(new Manifests(rest));
  }

  private static Manifests built(String folder) {
    return new Manifests(Kustomize.build(Suite.file("k8s/" + folder)));
  }

  /** Fields in alphabetical order, as kustomize prints them. */
  private static String text(Manifests manifests) {
    return manifests.documents().stream()
        .map(document -> Yaml.write(Sorted.copy(document)))
        .collect(Collectors.joining());
  }
}
