package org.fairway.platform.web;

import java.net.URI;
import java.util.Locale;

/**
 * The one catalogue of problem types (RFC 9457, section 3.1.1). {@code contracts/problems.json}
 * lists the same types for readers, and a test keeps both equal. A type is never removed or given
 * another status inside a major version.
 */
public enum ProblemType {
  INVALID_REQUEST(
      400,
      "The request is not valid",
      "The request could not be read; check path, parameters and body."),
  MALFORMED_JSON(400, "The body is not valid JSON", "The body is not valid JSON."),
  UNKNOWN_PROPERTY(
      400, "The body has a property that is not known", "There is no property of this name here."),
  UNKNOWN_PARAMETER(
      400,
      "The query has a parameter that is not known",
      "There is no query parameter of this name here."),
  IDEMPOTENCY_KEY_MISSING(
      400,
      "An Idempotency-Key header is required",
      "Send an Idempotency-Key of 1 to 128 printable characters, new for each thing you create."),
  INVALID_CURSOR(
      400,
      "The cursor does not belong to this list",
      "Take the cursor from next of the page before, with the same filters."),
  UNAUTHENTICATED(
      401,
      "A valid access token is required",
      "The access token is absent, expired, not signed by the realm, or meant for another service."),
  SIGNATURE_INVALID(
      401,
      "The signature of the request is not valid",
      "Sign id.timestamp.body with a live secret of this connection (Standard Webhooks 1.0.0) within five minutes."),
  FORBIDDEN(403, "The caller may not do this", "The caller may not do this."),
  SCOPE_MISSING(
      403,
      "The access token lacks a scope",
      "The operation needs a scope that the token does not carry."),
  ORGANISATION_SUSPENDED(
      403,
      "The caller's organisation is suspended",
      "The organisation is suspended; its care system can say why."),
  NOT_FOUND(404, "No such resource", "There is no such resource, or the caller may not see it."),
  METHOD_NOT_ALLOWED(
      405, "The method is not allowed here", "This path does not answer this method."),
  NOT_ACCEPTABLE(
      406, "No acceptable representation", "None of the media types in Accept can be given."),
  CONFLICT(
      409,
      "The request conflicts with the present state",
      "The present state does not allow this; read the resource."),
  REQUEST_IN_FLIGHT(
      409,
      "A request with this Idempotency-Key is being processed",
      "The first request with this key has not ended; ask again shortly."),
  TRANSITION_NOT_ALLOWED(
      409,
      "The present state does not allow this move",
      "There is no such move from the present state; allowedActions lists those that there are."),
  PRECONDITION_FAILED(
      412,
      "The resource has changed since it was read",
      "Read the resource again and repeat the change on its present version."),
  BODY_TOO_LARGE(413, "The body is too large", "The body is larger than this operation takes."),
  UNSUPPORTED_MEDIA_TYPE(
      415,
      "The content type is not supported",
      "Send the media type that the operation documents."),
  UNPROCESSABLE(
      422,
      "The content breaks a rule",
      "The content breaks a rule; each finding is listed in errors."),
  IDEMPOTENCY_KEY_REUSED(
      422,
      "The Idempotency-Key was used for another request",
      "Use a new key: this one belongs to a request with other content."),
  PRECONDITION_REQUIRED(
      428, "An If-Match header is required", "Send the ETag of the version you read in If-Match."),
  TOO_MANY_REQUESTS(
      429,
      "Too many requests",
      "Too many requests in the last minute; wait for the seconds in Retry-After."),
  INTERNAL_ERROR(
      500,
      "Something went wrong on our side",
      "The request was not carried out. Quote the correlation id when you report this."),
  UPSTREAM_FAILED(
      502,
      "A service that this one needs gave no usable answer",
      "What this service needs for the answer gave none that can be used."),
  UNAVAILABLE(503, "The service is not available at the moment", "Try again in a moment.");

  private final int status;
  private final String title;
  private final String detail;

  ProblemType(int status, String title, String detail) {
    this.status = status;
    this.title = title;
    this.detail = detail;
  }

  /** HTTP status of every answer of this type. */
  public int status() {
    return status;
  }

  /** Short sentence, the same for every occurrence. */
  public String title() {
    return title;
  }

  /** What is said of an occurrence of which there is nothing more exact to say. */
  public String detail() {
    return detail;
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
