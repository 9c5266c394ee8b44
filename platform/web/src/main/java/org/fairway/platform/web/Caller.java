package org.fairway.platform.web;

/**
 * Who calls, as far as the web plumbing must know it: cursors and idempotency keys are bound to it.
 */
public interface Caller {
  /** Tenant of the call; empty for a call without one. */
  String tenant();

  /** OAuth client of the call; empty for a call without one. */
  String client();
}
