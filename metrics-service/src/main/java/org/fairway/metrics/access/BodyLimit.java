package org.fairway.metrics.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.fairway.platform.web.ProblemException;
import org.fairway.platform.web.ProblemType;

/** Bodies are small, but for workforce extracts, which are never held in memory. */
@Provider
class BodyLimit implements ContainerRequestFilter {

  private static final int LARGEST = 4 << 20;

  @Override
  public void filter(ContainerRequestContext request) {
    MediaType type = request.getMediaType();
    if (type == null || type.getSubtype().contains("json")) {
      if (request.getLength() > LARGEST) {
        throw tooLarge();
      }
      if (request.hasEntity()) {
        request.setEntityStream(new Bounded(request.getEntityStream()));
      }
    }
  }

  private static ProblemException tooLarge() {
    return new ProblemException(
        ProblemType.BODY_TOO_LARGE, "The body may have up to " + LARGEST + " bytes.");
  }

  /** Ends a body of unknown length. */
  private static final class Bounded extends FilterInputStream {
    private long read;

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      return (int) count(super.read(), 1);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int got = super.read(buffer, offset, length);
      return (int) count(got, got);
    }

    private long count(int result, int bytes) {
      read += Math.max(0, result < 0 ? 0 : bytes);
      if (read > LARGEST) {
        throw tooLarge();
      }
      return result;
    }
  }
}
