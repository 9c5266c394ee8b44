package org.fairway.platform.web;

/**
 * Who calls, as far as the web plumbing must know it: cursors and idempotency keys are bound to it.
 */
public interface Caller {
  /** Tenant of the call; empty for a call without one. */
  String tenant();

  /**
   * Who exactly calls, as one text: OAuth client, organisation and person. People share a client,
   * so the client alone does not tell them apart. Empty for a call without a scope.
   */
  String identity();
}
