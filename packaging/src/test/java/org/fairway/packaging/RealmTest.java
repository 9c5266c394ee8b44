package org.fairway.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The realm of the cluster is the realm of identity/realm, with a place for one secret and for the
 * address of the pages, which is another in each cluster.
 */
class RealmTest {
  private static final String FILE = "k8s/base/identity/realm.yaml";
  private static final String PLACE = "PROVISIONER_SECRET";
  private static final String CONSOLE = "CONSOLE_ADDRESS";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** After a change of the realm: run with -Dfairway.accept=true to write the document anew. */
  @Test
  void theRealmIsTheOneOfTheRepository() throws IOException {
    // Given
    ObjectNode wanted = document();
    if (Boolean.getBoolean("fairway.accept")) {
      String comment =
          "# Made from identity/realm/fairway-realm.json by RealmTest; change that one.\n";
      Files.writeString(Suite.file(FILE), comment + Yaml.write(wanted).replaceFirst("^---\n", ""));
    }

    // When, then
    assertThat(Yaml.read(Suite.file(FILE))).containsExactly(wanted);
  }

  @Test
  void anOtherRealmIsSeen() throws IOException {
    // Given
    ObjectNode changed = document();
    ((ObjectNode) changed.at("/spec/realm")).put("accessTokenLifespan", 86_400);

    // When, then
    assertThat(Yaml.read(Suite.file(FILE))).doesNotContain(changed);
  }

  private static ObjectNode document() throws IOException {
    ObjectNode realm = (ObjectNode) JSON.readTree(moved());
    for (JsonNode client : realm.path("clients")) {
      if (client.path("clientId").asText().equals("referral-provisioner")) {
        ((ObjectNode) client).put("secret", "${" + PLACE + "}");
      }
    }
    ObjectNode document = JSON.createObjectNode();
    document.put("apiVersion", "k8s.keycloak.org/v2beta1").put("kind", "KeycloakRealmImport");
    document.putObject("metadata").put("name", "fairway").putObject("labels");
    ((ObjectNode) document.at("/metadata/labels")).put("app.kubernetes.io/part-of", "fairway");
    ObjectNode spec = document.putObject("spec");
    spec.put("keycloakCRName", "fairway-keycloak");
    ObjectNode places = spec.putObject("placeholders");
    places.putObject(PLACE).set("secret", secret("identity-provisioner", "secret"));
    places.putObject(CONSOLE).set("secret", secret("identity-console", "address"));
    spec.set("realm", realm);
    return document;
  }

  /** The realm, without the addresses of one machine. */
  private static String moved() {
    return Suite.text("identity/realm/fairway-realm.json")
        .replaceFirst(",\\s*\"http://localhost/callback\"", "")
        .replace("http://localhost:8084", "${" + CONSOLE + "}");
  }

  private static JsonNode secret(String name, String key) {
    return Sorted.copy(JSON.valueToTree(Map.of("name", name, "key", key)));
  }
}
