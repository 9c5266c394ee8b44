package org.fairway.platform.tenancy.openapi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.fairway.platform.tenancy.Permission;
import org.fairway.platform.web.Problem;
import org.fairway.platform.web.ProblemType;

/**
 * Which errors an operation can answer. Those that the plumbing gives are found here; those of its
 * own rules (409, 422, 502) an operation declares with {@code @APIResponse}, and gets headers and
 * body here.
 */
final class ErrorAnswers {
  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(400, "BadRequest"),
          Map.entry(401, "Unauthorized"),
          Map.entry(403, "Forbidden"),
          Map.entry(404, "NotFound"),
          Map.entry(406, "NotAcceptable"),
          Map.entry(409, "Conflict"),
          Map.entry(412, "PreconditionFailed"),
          Map.entry(413, "ContentTooLarge"),
          Map.entry(415, "UnsupportedMediaType"),
          Map.entry(422, "UnprocessableContent"),
          Map.entry(428, "PreconditionRequired"),
          Map.entry(429, "TooManyRequests"),
          Map.entry(500, "InternalServerError"),
          Map.entry(502, "BadGateway"),
          Map.entry(503, "ServiceUnavailable"));

  private static final String REF = "#/components/responses/";

  private ErrorAnswers() {}

  static void addTo(
      HouseStyle.Described described, Permission permission, Set<Traits.Trait> traits) {
    if (described.operation().getResponses() == null) {
      described.operation().setResponses(OASFactory.createAPIResponses());
    }
    APIResponses responses = described.operation().getResponses();
    if (traits.contains(Traits.Trait.CONDITIONAL)) {
      responses.addAPIResponse(
          "304", OASFactory.createAPIResponse().description("The caller's version still holds"));
    }
    for (int status : statuses(described, permission, traits)) {
      responses.addAPIResponse(String.valueOf(status), ref(status));
    }
    new TreeMap<>(responses.getAPIResponses()).forEach((key, own) -> adopt(responses, key, own));
  }

  private static APIResponse ref(int status) {
    return OASFactory.createAPIResponse().ref(REF + NAMES.get(status));
  }

  /** An error that the operation declared itself: what it says of it is kept. */
  private static void adopt(APIResponses responses, String key, APIResponse own) {
    boolean error = key.charAt(0) == '4' || key.charAt(0) == '5';
    if (error && own.getRef() == null) {
      APIResponse full = answer(Integer.parseInt(key));
      full.setDescription(own.getDescription());
      responses.addAPIResponse(key, full);
    }
  }

  private static Set<Integer> statuses(
      HouseStyle.Described described, Permission permission, Set<Traits.Trait> traits) {
    Set<Integer> statuses = new TreeSet<>(Set.of(400, 401, 406, 429, 500, 503));
    if (permission == null || permission.access() != Permission.Access.PUBLIC) {
      statuses.add(403);
    }
    if (described.path().contains("{")) {
      statuses.add(404);
    }
    if (described.operation().getRequestBody() != null) {
      statuses.addAll(Set.of(413, 415));
    }
    if (RequestHeaders.changes(described.operation())) {
      statuses.addAll(Set.of(409, 412, 428));
    }
    if (traits.contains(Traits.Trait.IDEMPOTENT)) {
      statuses.addAll(Set.of(409, 422));
    }
    statuses.removeIf(
        status -> described.operation().getResponses().hasAPIResponse(String.valueOf(status)));
    return statuses;
  }

  /** The answers that operations refer to. */
  static Map<String, APIResponse> components(OpenAPI api) {
    Map<String, APIResponse> all = new TreeMap<>();
    api.getPaths()
        .getPathItems()
        .forEach(
            (path, item) ->
                item.getOperations()
                    .forEach(
                        (method, operation) ->
                            operation
                                .getResponses()
                                .getAPIResponses()
                                .forEach((status, answer) -> add(all, status, answer, path))));
    return all;
  }

  private static void add(
      Map<String, APIResponse> all, String status, APIResponse answer, String path) {
    if (answer.getRef() != null) {
      int code = Integer.parseInt(status);
      all.computeIfAbsent(NAMES.get(code), name -> withExamples(answer(code), code, path));
    } else if (answer.getContent() != null
        && answer.getContent().hasMediaType(Problem.MEDIA_TYPE)) {
      withExamples(answer, Integer.parseInt(status), path);
    }
  }

  private static APIResponse withExamples(APIResponse answer, int status, String path) {
    answer
        .getContent()
        .getMediaType(Problem.MEDIA_TYPE)
        .setExamples(ProblemExamples.of(status, path));
    return answer;
  }

  private static APIResponse answer(int status) {
    APIResponse answer =
        OASFactory.createAPIResponse()
            .description(description(status))
            .content(
                OASFactory.createContent()
                    .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                            .schema(
                                OASFactory.createSchema().ref("#/components/schemas/Problem"))));
    if (status == 401) {
      AnswerHeaders.add(answer, "WWW-Authenticate");
    }
    if (status == 429 || status == 503) {
      AnswerHeaders.add(answer, "Retry-After");
    }
    AnswerHeaders.everywhere(answer, status < 500);
    return answer;
  }

  private static String description(int status) {
    List<String> titles =
        java.util.Arrays.stream(ProblemType.values())
            .filter(type -> type.status() == status)
            .map(type -> "`" + type.code() + "`: " + type.title())
            .toList();
    return String.join(". ", titles) + ".";
  }
}
