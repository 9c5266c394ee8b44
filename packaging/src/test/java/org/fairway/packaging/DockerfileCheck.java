package org.fairway.packaging;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.fairway.packaging.Check.Findings;
import org.fairway.packaging.Dockerfile.Stage;

/** The Dockerfile's instructions agree with one another and with the repository. */
final class DockerfileCheck {
  /** A version to its last number: what would be built anew under the same tag is not exact. */
  private static final Pattern EXACT =
      Pattern.compile("[a-z0-9./_-]+:[0-9]+\\.[0-9]+\\.[0-9]+[a-z0-9_.+-]*");

  private static final Pattern PROGRAM = Pattern.compile("org\\.fairway\\.[a-zA-Z.]+");
  private static final String HOME = "/opt/fairway/";

  /** Where a stage's files come from: by the path in the stage, the path in the repository. */
  private static final Map<String, String> BUILT =
      Map.of(
          "/src/${SERVICE}/target/quarkus-app/", "referral-service/pom.xml",
          "/src/packaging/image/jvm.options", "packaging/image/jvm.options",
          "/src/local/target/classes/", "local/pom.xml");

  private DockerfileCheck() {}

  /** Findings in a text; one that cannot be read is one. */
  static List<String> found(String text) {
    try {
      return run(Dockerfile.parse(text));
    } catch (RuntimeException e) {
      return List.of("not read: " + e.getMessage());
    }
  }

  static List<String> run(Dockerfile file) {
    Findings findings = new Findings();
    findings.require(
        file.arguments().keySet().equals(java.util.Set.of("BUILD", "RUNTIME")), "other arguments");
    file.arguments()
        .forEach(
            (name, base) -> findings.require(EXACT.matcher(base).matches(), "floats: " + base));
    Map<String, Stage> stages = new TreeMap<>();
    for (Stage stage : file.stages()) {
      findings.require(
          file.arguments().containsKey(stage.base().replaceAll("[${}]", "")), "no " + stage.base());
      stage.of("COPY").forEach(copy -> copied(stages, copy, findings));
      programs(stage, findings);
      stages.put(stage.name(), stage);
    }
    build(file.stages().get(0), findings);
    image(file, findings);
    return findings.list();
  }

  private static void build(Stage build, Findings findings) {
    findings.require(
        build.name().equals("build")
            && build.last("WORKDIR").equals("/src")
            && build.last("COPY").equals(". .")
            && build.last("RUN").contains("-pl local,${SERVICE} -am package"),
        "the first stage builds something else");
  }

  /** From a stage that is there, what that stage makes or was given. */
  private static void copied(Map<String, Stage> stages, String copy, Findings findings) {
    if (!copy.startsWith("--from=")) {
      return;
    }
    String[] words = copy.substring("--from=".length()).split(" ");
    Stage from = stages.get(words[0]);
    findings.require(from != null, "no stage " + words[0]);
    if (from == null) {
      return;
    }
    boolean there =
        words[0].equals("build")
            ? BUILT.containsKey(words[1]) && Files.exists(Suite.file(BUILT.get(words[1])))
            : from.of("COPY").stream().anyMatch(earlier -> earlier.endsWith(" " + words[1]));
    findings.require(there, words[0] + " has no " + words[1]);
    findings.require(List.of(HOME, "/opt/local/classes/").contains(words[2]), "to " + words[2]);
  }

  private static void programs(Stage stage, Findings findings) {
    for (Dockerfile.Instruction each : stage.instructions()) {
      PROGRAM
          .matcher(each.rest())
          .results()
          .forEach(
              found -> {
                String source = "src/main/java/" + found.group().replace('.', '/') + ".java";
                findings.require(
                    Files.exists(Suite.file("local/" + source))
                        || Files.exists(Suite.file("platform/web/" + source)),
                    "no program " + found.group());
              });
    }
  }

  private static void image(Dockerfile file, Findings findings) {
    Stage image = file.image();
    findings.require(file.user() > 0, "it runs as root");
    findings.require(
        image.of("ARG").containsAll(List.of("SERVICE", "PORT"))
            && image.of("EXPOSE").equals(List.of("${PORT}"))
            && image
                .of("ENV")
                .equals(List.of("QUARKUS_HTTP_PORT=${PORT} QUARKUS_HTTP_HOST=0.0.0.0")),
        "the port that it is told is not the one it listens on");
    findings.require(
        image.last("WORKDIR").equals("/opt/fairway")
            && image.of("COPY").equals(List.of("--from=train /opt/fairway/ /opt/fairway/")),
        "not all that was trained is there");
    Stage train = file.stages().get(1);
    findings.require(
        train.base().equals(image.base()), "the cache is made by another JVM than uses it");
    findings.require(
        train.last("RUN").contains("\"/opt/fairway\", \"/opt/fairway/app.aot\"")
            && train.last("RUN").contains("\"@/opt/fairway/jvm.options\"")
            && image
                .last("ENTRYPOINT")
                .equals(
                    "[\"java\", \"@/opt/fairway/jvm.options\","
                        + " \"-XX:AOTCache=/opt/fairway/app.aot\","
                        + " \"-jar\", \"/opt/fairway/quarkus-run.jar\"]"),
        "the cache is made with other options, or lies elsewhere");
    findings.require(
        image.last("HEALTHCHECK").contains("\"-cp\", \"/opt/fairway/quarkus-run.jar\""),
        "nothing asks how it is");
  }
}
