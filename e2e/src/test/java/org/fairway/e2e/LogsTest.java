package org.fairway.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.e2e.Call.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.fairway.platform.testing.RawHttp;
import org.fairway.platform.testing.Servers;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Logs are for machines, tie work together, and hold nobody. Last, when most was logged. */
@Isolated("takes rights from a service, and looks at what all others did")
@Order(Integer.MAX_VALUE)
class LogsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  private final Suite suite = Suite.get();

  @Test
  void noLogOfServicesAndServersHoldsAPersonalValue() throws IOException {
    // Given: the whole way, and what goes wrong on it
    Chain chain = new Chain().partner().person().accepted().enrolled().connected();
    chain.reports("APPLIED", Instant.now().minusSeconds(60)).then().statusCode(200);
    chain.reports("STARTED", Instant.now()).then().statusCode(200);
    mistakes(chain);
    String planted = plant(chain);
    // When
    List<Path> files = files();
    List<String> texts = new ArrayList<>();
    for (Path file : files) {
      texts.add(Files.readString(file, StandardCharsets.ISO_8859_1));
    }
    // Then
    assertThat(files.stream().map(file -> file.getFileName().toString()))
        .anyMatch(name -> name.startsWith("referral-service"))
        .anyMatch(name -> name.startsWith("reporting-service"))
        .anyMatch(name -> name.contains("kafka"))
        .anyMatch(name -> name.contains("keycloak"))
        .anyMatch(name -> name.contains("postgres"));
    assertThat(Needles.of(Personal.ofAll()).in(texts)).isEmpty();
    assertThat(texts).noneMatch(text -> text.contains(chain.personId));
    // Control arm: what was planted is found, by the same reading of the same files
    assertThat(texts).anyMatch(text -> text.contains(planted));
  }

  @Test
  void aLineIsOneJsonObjectThatTellsServiceCorrelationAndTrace() {
    // When
    String correlation = plant(new Chain().partner());
    // Then: the virtual machine's own warnings may end with an empty line
    for (String line : lines("pathway-service").stream().filter(l -> !l.isBlank()).toList()) {
      assertThat(line).satisfiesAnyOf(LogsTest::isJson, LogsTest::isOfTheVirtualMachine);
    }
    JsonNode told = lineOf(correlation);
    assertThat(told.path("service").asText()).isEqualTo("pathway-service");
    assertThat(told.path("level").asText()).isEqualTo("ERROR");
    assertThat(told.path("message").asText()).startsWith("request failed");
    assertThat(Instant.parse(told.path("timestamp").asText())).isBefore(Instant.now());
    assertThat(told.path("mdc").path("traceId").asText()).isEqualTo(TRACE);
  }

  /** Requests that are refused with a person's values in them. */
  private void mistakes(Chain chain) {
    String people = suite.referral() + "/v1/people";
    Map<String, Object> unknown =
        Map.of("givenName", Chain.GIVEN_NAME, "familyName", Chain.FAMILY_NAME, "mail", Chain.EMAIL);
    Call.create(chain.partner, people, unknown).then().statusCode(400);
    Map<String, Object> wrong =
        Map.of("givenName", Chain.GIVEN_NAME, "familyName", "", "dateOfBirth", Chain.EMAIL);
    Call.create(chain.partner, people, wrong).then().statusCode(400);
    as(chain.partner)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body("{\"givenName\": \"" + Chain.GIVEN_NAME + "\" \"familyName\"")
        .post(people)
        .then()
        .statusCode(400);
    as(chain.partner).get(people + "/" + Chain.EMAIL).then().statusCode(404);
    as(chain.partner).get(people + "?q=" + Chain.FAMILY_NAME).then().statusCode(400);
    // ids that could be anything, and requests that no client library would send
    as(chain.partner).header("X-Correlation-ID", Chain.FAMILY_NAME).get(people + "/fail");
    int port = URI.create(people).getPort();
    for (String host : List.of("Host: a:b", "Host: a_b|c", "X-No-Host: x")) {
      String line = "GET /v1/people?q=" + Chain.FAMILY_NAME + " HTTP/1.1";
      assertThat(RawHttp.answerOf(port, line, host))
          .contains(" 400 ")
          .contains("application/problem+json")
          .contains("malformed-host");
    }
  }

  /** Makes a service log a value that a caller gave, in the one place where it may. */
  private String plant(Chain chain) {
    String planted = UUID.randomUUID().toString();
    try (Sql database = Sql.in("pathway")) {
      database.run("revoke select on programme from pathway_app");
      as(chain.coordinator)
          .header("X-Correlation-ID", planted)
          .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
          .get(suite.pathway() + "/v1/programmes")
          .then()
          .statusCode(500);
      database.run("grant select on programme to pathway_app");
    }
    Awaitility.await("the failure is in the log")
        .until(() -> lines("pathway-service").stream().anyMatch(line -> line.contains(planted)));
    return planted;
  }

  private static JsonNode lineOf(String correlation) {
    return lines("pathway-service").stream()
        .filter(line -> line.startsWith("{"))
        .map(LogsTest::json)
        .filter(line -> line.path("mdc").path("correlationId").asText().equals(correlation))
        .findFirst()
        .orElseThrow();
  }

  private static void isJson(String line) {
    JsonNode node = json(line);
    for (String field : List.of("timestamp", "level", "loggerName", "message", "service")) {
      assertThat(node.hasNonNull(field)).as(field + " in " + line).isTrue();
    }
  }

  /** Such as its warnings about options and native access: it does not know of our logs. */
  private static void isOfTheVirtualMachine(String line) {
    assertThat(line).matches("(WARNING: |OpenJDK |Java HotSpot|\\[\\d+\\.\\d+s]).*");
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new AssertionError("not JSON: " + line, e);
    }
  }

  private static List<String> lines(String service) {
    try {
      return Files.readAllLines(Path.of("target", service + ".log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Logs of the services, of their broker, and of the servers that all tests share. */
  private static List<Path> files() throws IOException {
    try (Stream<Path> ours = Files.walk(Path.of("target"));
        Stream<Path> shared = Files.walk(Servers.logs())) {
      return Stream.concat(ours, shared)
          .filter(Files::isRegularFile)
          .filter(file -> file.getFileName().toString().matches(".*\\.log(\\.\\d+)?"))
          .filter(file -> !file.toString().contains("/data/"))
          .toList();
    }
  }
}
