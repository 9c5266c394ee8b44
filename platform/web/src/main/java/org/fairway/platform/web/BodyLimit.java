package org.fairway.platform.web;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * JSON bodies are small: {@code fairway.web.max-body-size}, whether their length is announced or
 * not. Other bodies are as large as {@code quarkus.http.limits.max-body-size} lets them be; it must
 * not be the smaller of the two, or bodies of unknown length are cut off without a word.
 */
@Provider
class BodyLimit implements ContainerRequestFilter {
  private final long largest;

  BodyLimit(@ConfigProperty(name = "fairway.web.max-body-size") MemorySize largest) {
    this.largest = largest.asLongValue();
  }

  @Override
  public void filter(ContainerRequestContext request) {
    MediaType type = request.getMediaType();
    if (type == null && comes(request)) {
      throw Problems.of(ProblemType.UNSUPPORTED_MEDIA_TYPE); // a body must say what it is
    }
    if (type == null || type.getSubtype().contains("json")) {
      if (request.getLength() > largest) {
        throw tooLarge(largest);
      }
      if (request.hasEntity()) {
        request.setEntityStream(new Bounded(request.getEntityStream(), largest));
      }
    }
  }

  /** What {@code hasEntity} answers before the body was read is no. */
  private static boolean comes(ContainerRequestContext request) {
    return request.getLength() > 0 || request.getHeaders().containsKey("Transfer-Encoding");
  }

  static ProblemException tooLarge(long largest) {
    return new ProblemException(
        ProblemType.BODY_TOO_LARGE, "The body may have up to " + largest + " bytes.");
  }

  /** Ends a body of unknown length. */
  private static final class Bounded extends WatchedInput {
    private final long largest;
    private long read;

    Bounded(InputStream in, long largest) {
      super(in);
      this.largest = largest;
    }

    @Override
    protected void passed(int bytes) {
      read += bytes;
      if (read > largest) {
        throw tooLarge(largest);
      }
    }
  }
}
