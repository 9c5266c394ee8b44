package org.fairway.pathway.plan;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fairway.platform.web.Correlation;
import org.fairway.platform.web.ProblemException;
import org.fairway.platform.web.ProblemType;
import org.jboss.logging.Logger;

/** Asks metrics-service, with the caller's own token: what the caller may not see is not told. */
@ApplicationScoped
class MetricsDoor {
  private static final Logger LOG = Logger.getLogger(MetricsDoor.class);
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration ANSWER = Duration.ofSeconds(5);

  /** Numbers keep their digits. */
  private final ObjectMapper json =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final String address;
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  MetricsDoor(@ConfigProperty(name = "fairway.metrics.url") String address) {
    this.address = address;
  }

  /** An answer; {@code body} is missing when it is not JSON. */
  record Answer(int status, JsonNode body) {}

  /**
   * Asks for a path with its query.
   *
   * @param token the caller's, without {@code Bearer}
   * @throws ProblemException 502 when there is no answer in time
   */
  Answer get(String request, String token) {
    HttpRequest call =
        HttpRequest.newBuilder(URI.create(address + request))
            .timeout(ANSWER)
            .header("Authorization", "Bearer " + token)
            .header("Accept", "application/json")
            .header(Correlation.HEADER, Correlation.current())
            .build();
    try {
      HttpResponse<byte[]> answer = http.send(call, HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(answer.statusCode(), json.readTree(answer.body()));
    } catch (IOException e) {
      LOG.warn("metrics-service gave no usable answer about a plan");
      throw failed();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed();
    }
  }

  static ProblemException failed() {
    return new ProblemException(
        ProblemType.UPSTREAM_FAILED,
        "metrics-service gave no usable answer, and progress is not guessed; try again later.");
  }
}
