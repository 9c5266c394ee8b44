package org.fairway.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fairway.local.server.Checkout;
import org.junit.jupiter.api.Test;

class PlatformRulesTest {
  private static final Pattern REHEARSING =
      Pattern.compile("(?i)rehearsals|profile\\W+sandbox|local.targets");

  /** By the names of classes Surefire finds what to run. */
  private static final String FOUND = "Test.java";

  private static final Pattern TEST =
      Pattern.compile(
          "(?m)^\\s*@(Test|ParameterizedTest|RepeatedTest|TestFactory|Property|Example)\\b");

  @Test
  void thePlumbingKnowsNothingOfWhatFlowsThroughIt() {
    HouseRules.verifyPlatform();
  }

  @Test
  void filesStaySmallEnoughToRead() throws IOException {
    // Given
    List<Long> lines;
    try (Stream<Path> files = Files.walk(Checkout.root())) {
      lines =
          files
              .filter(f -> f.toString().endsWith(".java") && f.toString().contains("/src/main/"))
              .map(PlatformRulesTest::lines)
              .sorted()
              .toList();
    }
    // Then
    assertThat(lines).hasSizeGreaterThan(100);
    assertThat(lines.get(lines.size() - 1)).isLessThanOrEqualTo(400);
    assertThat(lines.get(lines.size() * 9 / 10)).isLessThan(200);
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void eachTestIsRun() throws IOException {
    // Given
    List<Path> tests;
    try (Stream<Path> files = Files.walk(Checkout.root())) {
      tests =
          files
              .filter(f -> f.toString().endsWith(".java") && f.toString().contains("/src/test/"))
              .filter(f -> TEST.matcher(text(f)).find())
              .toList();
    }
    // Then
    assertThat(tests).hasSizeGreaterThan(100).allMatch(f -> f.toString().endsWith(FOUND));
  }

  @Test
  void controlArmATestThatIsAPropertyAloneIsSeen() {
    assertThat(List.of("  @Property(tries = 50)", "@Test", "\t@Example"))
        .allMatch(line -> TEST.matcher(line).find());
    assertThat("ScorerProperties.java").doesNotEndWith(FOUND);
  }

  @Test
  void noDeploymentSwitchesOnWhatIsForOneMachine() throws IOException {
    // Given: what is shipped, but for what says that it is a sandbox
    List<Path> shipped = new ArrayList<>();
    for (String part : List.of("Dockerfile", "docker-compose.yml", "packaging", "k8s")) {
      if (Files.exists(Checkout.root().resolve(part))) {
        try (Stream<Path> files = Files.walk(Checkout.root().resolve(part))) {
          files
              .filter(Files::isRegularFile)
              .filter(f -> !Checkout.root().relativize(f).toString().contains("sandbox"))
              .filter(f -> !f.toString().contains("/target/"))
              .forEach(shipped::add);
        }
      }
    }
    // Then
    assertThat(shipped).isNotEmpty().noneMatch(f -> REHEARSING.matcher(text(f)).find());
  }

  @Test
  void controlArmADeploymentThatRehearsesIsCaught() {
    assertThat(
            List.of(
                "- name: FAIRWAY_WEB_REHEARSALS",
                "QUARKUS_PROFILE: \"sandbox\"",
                "FAIRWAY_WEBHOOKS_LOCAL_TARGETS=true"))
        .allMatch(line -> REHEARSING.matcher(line).find());
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void controlArmALoggedExceptionIsCaught() {
    String untidy = "org.fairway.platform.testing.untidy";
    assertThatThrownBy(() -> HouseRules.verifyLogs(new ClassFileImporter().importPackages(untidy)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("OneTalkative");
  }

  @Test
  void controlArmAFeatureThatReachesIntoAnotherOnesRepositoryIsCaught() {
    String untidy = "org.fairway.platform.testing.untidy";
    assertThatThrownBy(
            () -> HouseRules.verifyService(untidy, new ClassFileImporter().importPackages(untidy)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("OneRepository");
  }
}
