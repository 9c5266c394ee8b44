package org.fairway.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.List;

/**
 * Why a service refused (RFC 9457). Decide by {@code type} or {@code code}, which are of the
 * catalogue and do not change; titles and details are for people.
 *
 * @param type stable identifier of the kind of problem
 * @param status of the answer
 * @param code of the catalogue, such as {@code precondition-failed}
 * @param correlationId finds the request in the service's logs
 * @param errors what was wrong and where; empty when the problem is not with the input
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Problem(
    URI type,
    String title,
    int status,
    String detail,
    String instance,
    String code,
    String correlationId,
    List<Violation> errors) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The code when the answer was no problem document: something between here and the service. */
  public static final String UNKNOWN = "unknown";

  public Problem {
    errors = errors == null ? List.of() : List.copyOf(errors);
    code = code == null ? UNKNOWN : code;
  }

  /**
   * One thing wrong with the input.
   *
   * @param pointer JSON pointer into the body, or a parameter's name
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Violation(String pointer, String code, String detail) {}

  /** Reads a body; one that is no problem document becomes a problem with code {@link #UNKNOWN}. */
  static Problem read(int status, String body) {
    try {
      Problem problem = JSON.readValue(body, Problem.class);
      if (problem != null && problem.status() == status) {
        return problem;
      }
    } catch (JsonProcessingException e) {
      // A proxy's page, for example: its text is not for a message.
    }
    return new Problem(
        null, null, status, "The answer was no problem document.", null, null, null, null);
  }
}
