package org.fairway.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script of the job says to psql, as each owner, who may enter that owner's database. */
class GrantsScriptTest {
  @TempDir Path folder;

  @Test
  void eachOwnerLetsItsApplicationIn() throws IOException {
    assertThat(calls(script())).containsExactlyElementsOf(wanted());
  }

  @ParameterizedTest
  @CsvSource({
    "$1_owner, $1_app",
    "dbname=\"$1\", dbname=postgres",
    "$1_app, $1_owner",
    "$PATHWAY_PASSWORD, $METRICS_PASSWORD",
    "$FAIRWAY_DB_HOST, localhost",
    "$2, $1",
    "grant connect, grant all",
    "revoke all, revoke connect"
  })
  void anotherNameIsSeen(String right, String wrong) throws IOException {
    assertThat(script()).contains(right);
    assertThat(calls(script().replace(right, wrong))).isNotEqualTo(wanted());
  }

  @Test
  void aPasswordThatIsNotThereEndsTheJob() {
    String changed = script().replace("$METRICS_PASSWORD", "$METRIC_PASSWORD");
    assertThatThrownBy(() -> calls(changed)).hasMessageContaining("METRIC_PASSWORD");
  }

  private static String script() {
    for (JsonNode document : Yaml.read(Suite.file("k8s/base/postgres/grants.yaml"))) {
      if (document.path("data").has("grants.sh")) {
        return document.path("data").path("grants.sh").asText();
      }
    }
    throw new AssertionError("no script");
  }

  private static List<String> wanted() {
    List<String> wanted = new ArrayList<>();
    for (String service : Suite.SERVICES) {
      String name = Suite.database(service);
      wanted.add(
          ("of-%1$s --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --host=server --port=5432"
                  + " --username=%1$s_owner --dbname=%1$s --set=name=%1$s --set=app=%1$s_app")
              .formatted(name));
      wanted.add("revoke all on database :\"name\" from public;");
      wanted.add("grant connect on database :\"name\" to :\"app\";");
    }
    return wanted;
  }

  /** What psql is called with, and told. */
  private List<String> calls(String text) throws IOException {
    Path calls = folder.resolve("calls");
    Path psql = folder.resolve("psql");
    Files.deleteIfExists(calls);
    Files.writeString(
        psql, "#!/bin/sh\n{ echo \"$PGPASSWORD $@\"; cat; } >> '%s'\n".formatted(calls));
    Files.setPosixFilePermissions(psql, PosixFilePermissions.fromString("rwx------"));
    Map<String, String> environment = new HashMap<>();
    environment.put("PATH", folder + ":" + System.getenv("PATH"));
    environment.put("FAIRWAY_DB_HOST", "server");
    environment.put("FAIRWAY_DB_PORT", "5432");
    for (String service : Suite.SERVICES) {
      String name = Suite.database(service);
      environment.put(name.toUpperCase(java.util.Locale.ROOT) + "_PASSWORD", "of-" + name);
    }
    Path file = Files.writeString(folder.resolve("grants.sh"), text);
    Shell.run(environment, Path.of("/bin/sh"), file.toString());
    return Files.readAllLines(calls);
  }
}
