package org.fairway.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the Dockerfile names is there. The image itself is not built here: that needs an engine. */
class ImageTest {
  private final String file = Suite.text("Dockerfile");

  @Test
  void everyInstructionHolds() {
    assertThat(DockerfileCheck.run(Dockerfile.parse(file))).isEmpty();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          USER 10001:10001                       | USER 10001:10001\\nUSER root
          USER 10001:10001                       | USER 0
          USER 10001:10001                       | USER fairway
          EXPOSE ${PORT}                         | EXPOSE 9999
          QUARKUS_HTTP_PORT=                     | QUARKUS_HTTP_PORTX=
          QUARKUS_HTTP_HOST=0.0.0.0              | QUARKUS_HTTP_HOST=127.0.0.1
          COPY --from=train /opt/fairway/ /opt   | COPY --from=train /opt/fairways/ /opt
          COPY --from=train /opt/fairway/        | COPY --from=build /opt/fairway/
          /src/packaging/image/jvm.options       | /src/packaging/jvm.options
          /src/${SERVICE}/target/quarkus-app/    | /src/target/quarkus-app/
          /src/local/target/classes/             | /src/locals/target/classes/
          AS train                               | AS training
          ARG PORT                               | ARG PORTS
          ARG RUNTIME=                           | ARG RUN=
          25.0.3_9-jre-noble\\n                  | 25-jre-noble\\n
          maven:3.9.16-                          | maven:3.9-
          aot.AotTool                            | aot.Tool
          platform.web.HealthProbe               | platform.web.HealthProbes
          -XX:AOTCache=/opt/fairway/app.aot      | -XX:AOTCache=/opt/fairway/app.jsa
          "@/opt/fairway/jvm.options", "-XX      | "-XX
          "-jar", "/opt/fairway/quarkus-run.jar" | "-jar", "/opt/fairway/quarkus.jar"
          -pl local,${SERVICE}                   | -pl ${SERVICE}
          WORKDIR /opt/fairway                   | WORKDIR /opt
          """)
  void oneChangedNameIsFound(String right, String wrong) {
    // Given
    String what = right.replace("\\n", "\n");
    assertThat(file).contains(what);
    int at = file.lastIndexOf(what);

    // When
    String changed =
        file.substring(0, at) + wrong.replace("\\n", "\n") + file.substring(at + what.length());

    // Then
    assertThat(DockerfileCheck.found(changed)).isNotEmpty();
  }

  @Test
  void theJvmTakesTheOptions() {
    assumeTrue(Runtime.version().feature() >= 25, "needs JDK 25 or newer");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String options = "@" + Suite.file("packaging/image/jvm.options");
    assertThat(Shell.run(Map.of(), java, options, "-version")).contains("version");
  }
}
