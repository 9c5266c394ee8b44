package org.fairway.platform.messaging;

/**
 * Thrown by a handler that will never take an event: it becomes a dead letter at once, without
 * further attempts.
 */
public class RefusedEvent extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param reason one sentence for the operator; it is stored and shown, so it holds no value from
   *     the event, no class name and no SQL
   */
  public RefusedEvent(String reason) {
    super(reason);
  }

  RefusedEvent(String reason, Throwable cause) {
    super(reason, cause);
  }
}
