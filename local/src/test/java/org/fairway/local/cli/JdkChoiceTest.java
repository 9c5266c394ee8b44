package org.fairway.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.fairway.local.server.Checkout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the script itself with folders that look like JDKs; its Java prints where it is. */
class JdkChoiceTest {
  @TempDir Path jdks;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void onlyOurs() {
    environment.put("FAIRWAY_JDKS", jdks + "/*");
    environment.put("JAVA_HOME", "");
    environment.put("PATH", "/usr/bin:/bin");
  }

  @Test
  void theNewestIsTaken() throws IOException, InterruptedException {
    // Given
    jdk("jdk-97", "97.0.1");
    jdk("jdk-99", "99.0.2");
    jdk("jdk-98", "98");

    // When, then
    assertThat(status()).startsWith("java of jdk-99");
  }

  @Test
  void javaHomeIsTakenEvenWhenANewerOneIsThere() throws IOException, InterruptedException {
    // Given
    jdk("jdk-99", "99.0.2");
    environment.put("JAVA_HOME", jdk("jdk-97", "97.0.1").toString());

    // When, then
    assertThat(status()).startsWith("java of jdk-97");
  }

  @Test
  void aJavaHomeThatIsTooOldIsOneLine() throws IOException, InterruptedException {
    // Given
    environment.put("JAVA_HOME", jdk("jdk-8", "1.8.0_392").toString());

    // When, then
    assertThat(status()).startsWith("fairway: JAVA_HOME holds JDK 8; 17 or newer is needed");
  }

  @Test
  void aJavaHomeWithoutACompilerIsOneLine() throws IOException, InterruptedException {
    // Given
    Path home = jdk("jre-99", "99");
    Files.delete(home.resolve("bin/javac"));
    environment.put("JAVA_HOME", home.toString());

    // When, then
    assertThat(status()).startsWith("fairway: JAVA_HOME holds no JDK");
  }

  @Test
  void noJdkAtAllIsOneLine() throws IOException, InterruptedException {
    // Given a machine with the few programs that the script itself needs, and no Java on the path
    Path bin = Files.createDirectory(jdks.resolve("bin"));
    for (String program : new String[] {"bash", "env", "dirname", "readlink", "sed", "grep"}) {
      Files.createSymbolicLink(bin.resolve(program), Path.of("/usr/bin", program));
    }
    environment.put("PATH", bin.toString());

    // When, then
    assertThat(status()).startsWith("fairway: no JDK 17 or newer found");
  }

  private Path jdk(String name, String version) throws IOException {
    Path home = jdks.resolve(name);
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(
        home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    for (String program : new String[] {"java", "javac"}) {
      Path file =
          Files.writeString(
              home.resolve("bin").resolve(program), "#!/bin/sh\necho java of " + name + "\n");
      assertThat(file.toFile().setExecutable(true)).isTrue();
    }
    return home;
  }

  private String status() throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder("/bin/bash", Checkout.root().resolve("fairway").toString(), "status");
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }
}
