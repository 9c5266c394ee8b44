package org.fairway.referral.common;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Whether the caller may take an action on what was read, at the moment of reading.
 *
 * @param action last part of the path to post to
 * @param allowed true when the action would be taken now
 * @param reason why not; absent when allowed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AllowedAction(String action, boolean allowed, String reason) {

  /** An action that would be taken. */
  public static AllowedAction yes(String action) {
    return new AllowedAction(action, true, null);
  }

  /** An action that would be refused. */
  public static AllowedAction no(String action, String reason) {
    return new AllowedAction(action, false, reason);
  }

  /** An action that would be taken only if {@code allowed}. */
  public static AllowedAction when(boolean allowed, String action, String reasonIfNot) {
    return allowed ? yes(action) : no(action, reasonIfNot);
  }
}
