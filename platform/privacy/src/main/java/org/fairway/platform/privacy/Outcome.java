package org.fairway.platform.privacy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether what was attempted was let through. */
@Schema(name = "AuditOutcome", description = "Whether what was attempted was let through")
public enum Outcome {
  ALLOWED,
  DENIED
}
