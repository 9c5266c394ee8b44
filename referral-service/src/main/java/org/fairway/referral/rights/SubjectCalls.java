package org.fairway.referral.rights;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.fairway.platform.privacy.subject.SubjectRecordSet;
import org.fairway.platform.web.Correlation;
import org.fairway.platform.web.ProblemException;
import org.fairway.platform.web.ProblemType;
import org.fairway.platform.web.WholeAnswer;
import org.jboss.logging.Logger;

/**
 * Asks another service what it keeps of a person, with the caller's own token: who may not ask
 * there is not answered here.
 */
@ApplicationScoped
class SubjectCalls {
  private static final Logger LOG = Logger.getLogger(SubjectCalls.class);
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration ANSWER = Duration.ofSeconds(20);
  private static final int OK = 200;

  /** Bytes of all that a service keeps of one person. */
  private static final int LARGEST = 32 * 1024 * 1024;

  private final OtherServices services;
  private final ObjectMapper json;
  private final Duration patience;
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  @Inject
  SubjectCalls(OtherServices services, ObjectMapper json) {
    this(services, json, ANSWER);
  }

  /** With this much time for a whole answer. */
  SubjectCalls(OtherServices services, ObjectMapper json, Duration patience) {
    this.services = services;
    this.json = json;
    this.patience = patience;
  }

  /**
   * What a service keeps.
   *
   * @param token the caller's, without {@code Bearer}
   * @throws ProblemException 502 when it gives no usable answer: a copy that lacks a part is none
   */
  SubjectRecordSet ask(String service, String pseudonym, String token) {
    URI address = URI.create(services.address(service) + "/v1/subjects/" + pseudonym + "/records");
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Authorization", "Bearer " + token)
            .header("Accept", "application/json")
            .header("X-Correlation-ID", Correlation.current())
            .build();
    try {
      HttpResponse<byte[]> answer = WholeAnswer.of(http, request, patience, LARGEST);
      if (answer.statusCode() != OK) {
        LOG.warnf("%s answered %d about a person", service, answer.statusCode());
        throw failed(service);
      }
      return json.readValue(answer.body(), SubjectRecordSet.class);
    } catch (IOException e) {
      LOG.warnf("%s gave no usable answer about a person", service);
      throw failed(service);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(service);
    }
  }

  private static ProblemException failed(String service) {
    return new ProblemException(
        ProblemType.UPSTREAM_FAILED,
        service + " gave no usable answer, and a copy without its part would not be whole.");
  }
}
