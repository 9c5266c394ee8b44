package org.fairway.pathway.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fairway.platform.web.Correlation;
import org.fairway.platform.web.ProblemException;
import org.fairway.platform.web.ProblemType;
import org.fairway.platform.web.WholeAnswer;
import org.jboss.logging.Logger;

/** Asks metrics-service, with the caller's own token: what the caller may not see is not told. */
@ApplicationScoped
class MetricsDoor {
  private static final Logger LOG = Logger.getLogger(MetricsDoor.class);
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration ANSWER = Duration.ofSeconds(5);

  /** Bytes; the largest funnel there is takes a small part of it. */
  private static final int LARGEST = 4 * 1024 * 1024;

  /** Numbers keep their digits. */
  private final ObjectMapper json =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final String address;
  private final Duration patience;
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  @Inject
  MetricsDoor(@ConfigProperty(name = "fairway.metrics.url") String address) {
    this(address, ANSWER);
  }

  /** With this much time for a whole answer. */
  MetricsDoor(String address, Duration patience) {
    this.address = address;
    this.patience = patience;
  }

  /** An answer; {@code body} is missing when there is none, and of a refusal that is not JSON. */
  record Answer(int status, JsonNode body) {}

  /**
   * Asks for a path with its query.
   *
   * @param token the caller's, without {@code Bearer}
   * @throws ProblemException 502 when there is no whole answer in time
   */
  Answer get(String request, String token) {
    HttpRequest call =
        HttpRequest.newBuilder(URI.create(address + request))
            .header("Authorization", "Bearer " + token)
            .header("Accept", "application/json")
            .header(Correlation.HEADER, Correlation.current())
            .build();
    try {
      HttpResponse<byte[]> answer = WholeAnswer.of(http, call, patience, LARGEST);
      return new Answer(answer.statusCode(), body(answer));
    } catch (IOException e) {
      LOG.warn("metrics-service gave no usable answer about a plan");
      throw failed();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed();
    }
  }

  /** A refusal is one whatever it is written in: a proxy says it in HTML. */
  private JsonNode body(HttpResponse<byte[]> answer) throws IOException {
    try {
      return json.readTree(answer.body());
    } catch (JsonProcessingException e) {
      if (answer.statusCode() == HttpURLConnection.HTTP_OK) {
        throw e;
      }
      return MissingNode.getInstance();
    }
  }

  static ProblemException failed() {
    return new ProblemException(
        ProblemType.UPSTREAM_FAILED,
        "metrics-service gave no usable answer, and progress is not guessed; try again later.");
  }
}
