package org.fairway.reporting.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.fairway.platform.testing.ExtraTool;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.reporting.MetricsStandIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page that lists the four services. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
@WithTestResource(MetricsStandIn.class)
class StartPageTest {
  private static final Path SCRIPT =
      Path.of("src/main/resources/META-INF/resources/ports.js").toAbsolutePath();

  /** Enough of a browser for the script: two links and an address. */
  private static final String BROWSER =
      """
      const links = [new URL('http://localhost:8081/docs'), new URL('http://localhost:8180/realms')];
      globalThis.location = new URL(process.argv[1]);
      globalThis.document = { querySelectorAll: () => links };
      require(process.argv[2]);
      console.log(links.map((link) => link.href).join('\\n'));
      """;

  @Test
  void thePageWorksWithoutItsScript() {
    given()
        .get("/")
        .then()
        .statusCode(200)
        .body(containsString("href=\"http://localhost:8081/docs\""))
        .body(containsString("href=\"openapi\""))
        .body(containsString("<script src=\"ports.js\"></script>"));
  }

  @Test
  void theScriptIsServed() {
    given().get("/ports.js").then().statusCode(200).contentType(containsString("javascript"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "http://localhost:8084/, 8081, 8180",
    "http://localhost:9084/, 9081, 9180",
    "http://127.0.0.1:8184/index.html, 8181, 8280",
    "https://reporting.fairway.example/, 8081, 8180"
  })
  void linksFollowThePortOfThePage(String address, String referral, String keycloak)
      throws Exception {
    // Given
    String node = ExtraTool.find("node", "nodejs").toString();
    // When
    List<String> links = run(node, "-e", BROWSER, address, SCRIPT.toString());
    // Then
    assertThat(links)
        .containsExactly(
            "http://localhost:" + referral + "/docs", "http://localhost:" + keycloak + "/realms");
  }

  private static List<String> run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return Arrays.asList(said.strip().split("\n"));
  }
}
