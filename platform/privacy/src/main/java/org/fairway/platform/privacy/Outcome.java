package org.fairway.platform.privacy;

/** Whether what was attempted was let through. */
public enum Outcome {
  ALLOWED,
  DENIED
}
