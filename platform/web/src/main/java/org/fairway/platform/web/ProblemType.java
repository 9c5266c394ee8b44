package org.fairway.platform.web;

import java.net.URI;
import java.util.Locale;

/**
 * The one catalogue of problem types (RFC 9457, section 3.1.1). {@code contracts/problems.json}
 * lists the same types for readers, and a test keeps both equal. A type is never removed or given
 * another status inside a major version.
 */
public enum ProblemType {
  INVALID_REQUEST(400, "The request is not valid"),
  MALFORMED_JSON(400, "The body is not valid JSON"),
  UNKNOWN_PROPERTY(400, "The body has a property that is not known"),
  IDEMPOTENCY_KEY_MISSING(400, "An Idempotency-Key header is required"),
  INVALID_CURSOR(400, "The cursor does not belong to this list"),
  UNAUTHENTICATED(401, "A valid access token is required"),
  SIGNATURE_INVALID(401, "The signature of the request is not valid"),
  FORBIDDEN(403, "The caller may not do this"),
  SCOPE_MISSING(403, "The access token lacks a scope"),
  ORGANISATION_SUSPENDED(403, "The caller's organisation is suspended"),
  NOT_FOUND(404, "No such resource"),
  METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
  NOT_ACCEPTABLE(406, "No acceptable representation"),
  CONFLICT(409, "The request conflicts with the present state"),
  REQUEST_IN_FLIGHT(409, "A request with this Idempotency-Key is being processed"),
  TRANSITION_NOT_ALLOWED(409, "The present state does not allow this move"),
  PRECONDITION_FAILED(412, "The resource has changed since it was read"),
  BODY_TOO_LARGE(413, "The body is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "The content type is not supported"),
  UNPROCESSABLE(422, "The content breaks a rule"),
  IDEMPOTENCY_KEY_REUSED(422, "The Idempotency-Key was used for another request"),
  PRECONDITION_REQUIRED(428, "An If-Match header is required"),
  TOO_MANY_REQUESTS(429, "Too many requests"),
  INTERNAL_ERROR(500, "Something went wrong on our side"),
  UPSTREAM_FAILED(502, "A service that this one needs gave no usable answer"),
  UNAVAILABLE(503, "The service is not available at the moment");

  private final int status;
  private final String title;

  ProblemType(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** HTTP status of every answer of this type. */
  public int status() {
    return status;
  }

  /** Short sentence, the same for every occurrence. */
  public String title() {
    return title;
  }

  /** Stable name, for example {@code precondition-failed}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Stable URI of the type; an identifier, not an address. */
  public URI uri() {
    return URI.create("urn:fairway:problem:" + code());
  }
}
