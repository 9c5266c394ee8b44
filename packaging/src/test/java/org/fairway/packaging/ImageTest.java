package org.fairway.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the Dockerfile names is there. The image itself is not built here: that needs an engine. */
class ImageTest {
  private final String file = Suite.text("Dockerfile");

  @Test
  void theProgramsAreThere() {
    for (String program : all("org\\.fairway\\.[a-zA-Z.]+")) {
      String source = "src/main/java/" + program.replace('.', '/') + ".java";
      assertThat(List.of("local/" + source, "platform/web/" + source))
          .as(program)
          .anyMatch(path -> Files.exists(Suite.file(path)));
    }
    assertThat(file).contains("AotTool", "HealthProbe");
  }

  @Test
  void theOptionsAreThere() {
    assertThat(file).contains("/src/packaging/image/jvm.options");
    assertThat(Suite.file("packaging/image/jvm.options")).exists();
  }

  @Test
  void theCacheIsMadeWithTheOptionsItIsUsedWith() {
    assertThat(all("@/opt/fairway/jvm\\.options")).hasSize(2);
    assertThat(all("[^ ]*/opt/fairway/app\\.aot"))
        .containsExactly("\"/opt/fairway/app.aot", "\"-XX:AOTCache=/opt/fairway/app.aot");
  }

  @Test
  void itDoesNotRunAsRoot() {
    assertThat(file).contains("\nUSER 10001:10001\n");
    assertThat(Suite.text("k8s/base/services/referral-service.yaml")).contains("runAsUser: 10001");
  }

  @Test
  void everyBaseIsNamedByAnExactTagOrNeedsAnArgument() {
    assertThat(all("(?m)^ARG (BUILD|RUNTIME)=.*"))
        .hasSize(2)
        .allMatch(
            base -> base.matches("ARG [A-Z]+=[a-z0-9./_-]+:[^:]+") && !base.contains("latest"));
    assertThat(all("(?m)^FROM .*")).allMatch(from -> from.contains("${"));
  }

  @Test
  void theJvmTakesTheOptions() {
    assumeThat(Runtime.version().feature()).isGreaterThanOrEqualTo(25);
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String options = "@" + Suite.file("packaging/image/jvm.options");
    assertThat(Shell.run(Map.of(), java, options, "-version")).contains("version");
  }

  private List<String> all(String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(file);
    return matcher.results().map(found -> found.group()).toList();
  }
}
