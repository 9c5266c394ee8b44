package org.fairway.pathway.ats;

import java.time.Instant;
import java.util.UUID;

/**
 * The row of a connection as it is found before anyone is authenticated.
 *
 * @param previousSecret sealed, or null
 */
record SignedConnection(
    UUID id,
    String tenant,
    String organisation,
    byte[] secret,
    byte[] previousSecret,
    Instant previousValidUntil) {

  /**
   * Connections of the ICS report for any employer in it, others only for their own organisation.
   */
  boolean mayReportFor(String employer) {
    return organisation.equals(tenant) || organisation.equals(employer);
  }
}
