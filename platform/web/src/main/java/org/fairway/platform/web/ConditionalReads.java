package org.fairway.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * Every read that answers an {@code ETag} answers 304 without a body when the caller has just that
 * already ({@code If-None-Match}, RFC 9110, section 13.1.2). The resource has done its work by
 * then, so what is on record of a read does not depend on the header.
 */
@Provider
class ConditionalReads implements ContainerResponseFilter {
  private static final Set<String> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  /** What tells of the body, or of what it says. */
  private static final Set<String> OF_THE_BODY =
      Set.of(
          HttpHeaders.CONTENT_TYPE,
          HttpHeaders.CONTENT_LENGTH,
          HttpHeaders.CONTENT_DISPOSITION,
          HttpHeaders.RETRY_AFTER);

  /** Hexadecimal digits of the digest: 64 bits, more than enough to tell two answers apart. */
  private static final int DIGITS = 16;

  private final ObjectMapper json;

  ConditionalReads(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
    EntityTag tag = answer.getEntityTag();
    if (tag == null || answer.getStatus() != 200 || !READS.contains(request.getMethod())) {
      return;
    }
    EntityTag shown = ETags.isOfVersion(tag) ? ofWhatIsShown(tag, answer) : tag;
    answer.getHeaders().putSingle(HttpHeaders.ETAG, shown);
    String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    if (known != null && ETags.has(known, shown)) {
      answer.setStatusInfo(Response.Status.NOT_MODIFIED);
      answer.setEntity(null);
      OF_THE_BODY.forEach(answer.getHeaders()::remove);
    }
  }

  /** The view is put into words here, once, and leaves as the bytes that the digest is of. */
  private EntityTag ofWhatIsShown(EntityTag version, ContainerResponseContext answer) {
    try {
      byte[] view = json.writeValueAsBytes(answer.getEntity());
      answer.setEntity(view);
      return ETags.of(version, Fingerprint.of(view).substring(0, DIGITS));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer that cannot be written", e);
    }
  }
}
