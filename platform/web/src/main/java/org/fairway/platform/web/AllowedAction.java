package org.fairway.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether the caller may take an action on what was read, at the moment of reading.
 *
 * @param action last part of the path to post to
 * @param allowed true when the action would be taken now
 * @param reason why not; absent when allowed
 */
@Schema(
    name = "AllowedAction",
    description = "Whether the caller may take an action, at the moment of reading")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AllowedAction(
    @NotNull
        @Schema(
            maxLength = 40,
            pattern = "[a-z][a-z-]*",
            description = "Last part of the path to post to")
        String action,
    @Schema(required = true) boolean allowed,
    @Schema(maxLength = 500, description = "Why not; absent when allowed") String reason) {

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

  /** Allowed exactly when there is no obstacle. */
  public static AllowedAction of(String action, String obstacle) {
    return new AllowedAction(action, obstacle == null, obstacle);
  }
}
