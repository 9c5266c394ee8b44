package org.fairway.platform.web;

import jakarta.persistence.OptimisticLockException;

/**
 * Finds the cause that the caller should hear of: containers wrap what a transaction or an
 * interceptor threw.
 */
final class Causes {
  private static final int DEPTH = 10;

  private Causes() {}

  static ProblemException problemIn(Throwable e) {
    Throwable cause = e;
    for (int i = 0; cause != null && i < DEPTH; i++, cause = cause.getCause()) {
      if (cause instanceof ProblemException problem) {
        return problem;
      }
      if (cause instanceof OptimisticLockException) {
        return ETags.stale();
      }
    }
    return null;
  }
}
