package org.fairway.pathway.support;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A move and whether this caller may make it now.
 *
 * @param reason why not; null when allowed
 */
public record AllowedAction(
    @Schema(maxLength = 40) String action,
    boolean allowed,
    @Schema(maxLength = 500) String reason) {

  /** Allowed exactly when there is no obstacle. */
  public static AllowedAction of(String action, String obstacle) {
    return new AllowedAction(action, obstacle == null, obstacle);
  }
}
