package org.fairway.bench.load;

import org.fairway.local.server.ServerException;

/** Requests of a round were refused or failed, so that it is no round. */
public final class RefusedLoad extends ServerException {
  private static final long serialVersionUID = 1L;

  /**
   * @param byRule answers that say that the request was wrong, or too much
   * @param byFault answers that say that the service could not
   * @param failed requests without an answer
   */
  public RefusedLoad(long byRule, long byFault, long failed) {
    super(
        "%d requests were refused (4xx), %d with a fault of the service (5xx), and %d failed: nothing was measured"
            .formatted(byRule, byFault, failed));
  }
}
