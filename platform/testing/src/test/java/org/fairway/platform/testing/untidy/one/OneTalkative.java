package org.fairway.platform.testing.untidy.one;

import org.jboss.logging.Logger;

/** Logs an exception with its message. */
class OneTalkative {
  private static final Logger LOG = Logger.getLogger(OneTalkative.class);

  void fail(RuntimeException e) {
    LOG.error("failed", e);
  }
}
