package org.fairway.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * See {@link Idempotent}. Runs outside the transaction interceptor and opens the transaction
 * itself.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class IdempotentInterceptor {
  static final String HEADER = "Idempotency-Key";
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");

  private final InTransaction transaction;
  private final IdempotencyStore store;
  private final SharedRequests shared;
  private final ObjectMapper json;
  private final HttpHeaders headers;
  private final UriInfo uri;
  private final WebMeters meters;
  private final List<EarlyQuestion> early;

  IdempotentInterceptor(
      InTransaction transaction,
      IdempotencyStore store,
      SharedRequests shared,
      ObjectMapper json,
      HttpHeaders headers,
      UriInfo uri,
      WebMeters meters,
      @All List<EarlyQuestion> early) {
    this.transaction = transaction;
    this.store = store;
    this.shared = shared;
    this.json = json;
    this.headers = headers;
    this.uri = uri;
    this.meters = meters;
    this.early = early;
  }

  @AroundInvoke
  Object once(InvocationContext call) throws Exception {
    String key = headers.getHeaderString(HEADER);
    if (key == null || !KEY.matcher(key).matches()) {
      throw Problems.of(ProblemType.IDEMPOTENCY_KEY_MISSING);
    }
    IdempotencyStore.Request request =
        new IdempotencyStore.Request(
            uri.getPath(), key, Fingerprint.of(body(call.getParameters())));
    StoredAnswer together = shared.answer(request, call.getParameters(), () -> answer(call));
    return together == null ? alone(request, call) : together.toResponse();
  }

  private StoredAnswer answer(InvocationContext call) throws Exception {
    return StoredAnswer.of((Response) call.proceed(), json);
  }

  private Object alone(IdempotencyStore.Request request, InvocationContext call) throws Exception {
    IdempotencyStore.Claim claim = store.claim(request, question(call.getParameters()));
    return transaction.call(claim, () -> replayOrRun(claim, call));
  }

  /** What the operation will ask; null when nobody knows. */
  private Opening question(Object[] parameters) {
    for (EarlyQuestion asker : early) {
      Opening question = asker.of(parameters);
      if (question != null) {
        return question;
      }
    }
    return null;
  }

  private Response replayOrRun(IdempotencyStore.Claim claim, InvocationContext call)
      throws Exception {
    StoredAnswer before = store.answer(claim);
    if (before != null) {
      meters.replayed();
      return before.toResponse();
    }
    StoredAnswer answer = answer(call);
    store.keep(claim.request(), answer);
    return answer.toResponse();
  }

  private String body(Object[] parameters) throws JsonProcessingException {
    List<Object> compared =
        Arrays.stream(parameters).filter(p -> p != null && !(p instanceof InputStream)).toList();
    return json.writeValueAsString(compared);
  }
}
