package org.fairway.packaging;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Properties;
import org.fairway.packaging.Check.Findings;

/** PostgreSQL takes the connections of all instances at once, also while they are replaced. */
final class ConnectionCheck {
  /** An instance's migrations, while it starts. */
  static final int WHILE_STARTING = 2;

  /** For the operator, the administrators, a job. */
  static final int RESERVE = 20;

  /** Of a connection at work, in bytes. */
  private static final long ROOM = 5L << 20;

  private ConnectionCheck() {}

  static void run(Manifests all, Findings findings) {
    int wanted = RESERVE;
    for (String service : Suite.SERVICES) {
      wanted += instances(all, service) * (pool(service) + WHILE_STARTING);
    }
    for (JsonNode keycloak : all.of("Keycloak")) {
      int pool = keycloak.at("/spec/db/poolMaxSize").asInt(100);
      wanted += keycloak.at("/spec/instances").asInt() * pool;
    }
    for (JsonNode cluster : all.of("Cluster")) {
      JsonNode parameters = cluster.at("/spec/postgresql/parameters");
      int most = parameters.path("max_connections").asInt();
      findings.require(wanted <= most, "up to " + wanted + " connections, of " + most);
      long memory = bytes(cluster.at("/spec/resources/limits/memory").asText());
      long shared = bytes(parameters.path("shared_buffers").asText().replace("B", "i"));
      findings.require(
          shared + most * ROOM <= memory, most + " connections do not fit into the memory");
    }
  }

  static int pool(String service) {
    Properties properties = Suite.properties(service);
    return Integer.parseInt(properties.getProperty("quarkus.datasource.jdbc.max-size"));
  }

  private static int instances(Manifests all, String service) {
    int most =
        all.find("HorizontalPodAutoscaler", service)
            .map(scaler -> scaler.at("/spec/maxReplicas").asInt())
            .orElse(1);
    int more =
        all.find("Deployment", service)
            .map(d -> d.at("/spec/strategy/rollingUpdate/maxSurge").asInt())
            .orElse(0);
    return most + more;
  }

  private static long bytes(String quantity) {
    return Quantity.getAmountInBytes(Quantity.parse(quantity)).longValueExact();
  }
}
