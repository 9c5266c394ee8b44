package org.fairway.platform.tenancy;

/** Hears of refused attempts, to audit them. */
public interface DenialListener {
  /**
   * A caller with a valid token was refused. The scope, if the token had one, is the current one.
   */
  void denied(String operation, String reason);
}
