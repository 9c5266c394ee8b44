package org.fairway.metrics.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.platform.testing.Calls.as;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.fairway.metrics.Api;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Bad files that are too large to be held, sent as a stream of unknown length. Meanwhile the
 * service answers others, and what it holds does not grow: it runs in this very process.
 */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class LargeBadFilesApiTest {

  private static final int MIB = 1 << 20;

  /** What may come and go of its own accord; a thirtieth of what is sent. */
  private static final long FLAT = 32L * MIB;

  private static final long ANSWERS_WITHIN = 3000;
  private static final String GIGABYTE = "field of a gigabyte";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Persona analyst = Api.analyst();

  /** What only the first call needs is loaded before anything is weighed. */
  @BeforeEach
  void begin() {
    as(analyst).get("/v1/catalogue").then().statusCode(200);
  }

  /** Sends without holding; what the service answers when it has all of it, or earlier. */
  private HttpResponse<String> send(InputStream content) {
    URI path =
        URI.create("http://localhost:" + RestAssured.port + "/v1/organisations/RNA/snapshots");
    HttpRequest request =
        HttpRequest.newBuilder(path)
            .header("Authorization", "Bearer " + Tokens.of(analyst))
            .header("Content-Type", "text/csv")
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> content))
            .build();
    CompletableFuture<HttpResponse<String>> answer =
        http.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    othersAreAnsweredUntil(answer::isDone);
    return answer.join();
  }

  private void othersAreAnsweredUntil(Callable<Boolean> over) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(3))
        .until(
            () -> {
              as(analyst)
                  .get("/v1/catalogue")
                  .then()
                  .statusCode(200)
                  .time(lessThan(ANSWERS_WITHIN));
              return over.call();
            });
  }

  /** The first error of the job that a file becomes. */
  private String firstError(InputStream content) {
    HttpResponse<String> answer = send(content);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    String job = answer.headers().firstValue("Location").orElseThrow();
    othersAreAnsweredUntil(() -> count("import_job", "and finished_at is null") == 0);
    return BadFilesApiTest.firstError(analyst, job);
  }

  private static InputStream begin(BadFile file) {
    return new ByteArrayInputStream(file.begin(8 * MIB));
  }

  private long count(String table, String where) {
    return Long.parseLong(
        TestDatabase.value(
            "select count(*) from %s where tenant_id = '%s' %s"
                .formatted(table, analyst.tenant(), where)));
  }

  private void nothingIsStored() {
    assertThat(count("import_job", "and state <> 'FAILED'")).isZero();
    assertThat(count("snapshot", "") + count("snapshot_cube", "")).isZero();
    List<String> files =
        TestDatabase.column(
            "select file from import_job where tenant_id = '" + analyst.tenant() + "'");
    // A job is told as failed before its file is taken away
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Path.of(file)).doesNotExist()));
  }

  @Test
  void aFieldOfAGigabyteIsAnErrorWithItsPlaceAndIsNeverHeld() {
    // Given
    BadFile file =
        BadFilesApiTest.files(true).stream()
            .filter(kind -> kind.name().equals(GIGABYTE))
            .findFirst()
            .orElseThrow();
    long before = LiveMemory.bytes();
    Weighed content = new Weighed(file.content().get(), 1L << 30);
    // When
    String error = firstError(content);
    // Then
    assertThat(error).isEqualTo(file.expected());
    assertThat(content.weighed()).isEqualTo(Weighed.TIMES);
    assertThat(content.most() - before).isLessThan(FLAT);
    assertThat(LiveMemory.bytes() - before).isLessThan(FLAT);
    nothingIsStored();
  }

  /** How they are taken in is the same for all, and weighed with the field of a gigabyte. */
  @Test
  void theOthersThatHaveNoEndAreErrorsWithTheirPlaces() {
    // Given
    List<BadFile> files =
        BadFilesApiTest.files(true).stream().filter(file -> !file.name().equals(GIGABYTE)).toList();
    assertThat(files).hasSizeGreaterThanOrEqualTo(5);
    // When, Then
    assertThat(files)
        .allSatisfy(file -> assertThat(firstError(begin(file))).isEqualTo(file.expected()));
    nothingIsStored();
  }

  @Test
  void controlArmWhatIsHeldIsWeighed() {
    long before = LiveMemory.bytes();
    byte[] array = new byte[256 * MIB];
    assertThat(LiveMemory.bytes() - before).isGreaterThan(2 * FLAT);
    assertThat(array).isNotNull();
    array = null;
    ByteBuffer buffer = ByteBuffer.allocateDirect(256 * MIB);
    assertThat(LiveMemory.bytes() - before).isGreaterThan(2 * FLAT);
    assertThat(buffer.isDirect()).isTrue();
  }
}
