package org.fairway.reporting.report;

import java.util.Set;
import org.fairway.platform.tenancy.Scope;

/**
 * Who may read reports of audience {@link Audience#ORGANISATION}, which hold true counts.
 *
 * <p>Reach is not enough: metrics-service refuses true counts to the care system's coordinators,
 * and to its analysts where another organisation owns them; a report that was made for their owner
 * must not hand them out.
 */
final class TrueCounts {
  private static final Set<String> ROLES = Set.of("analyst", "employer");

  private TrueCounts() {}

  /** The organisation whose reports with true counts the caller may read; null for none. */
  static String readableOf(Scope caller) {
    return ROLES.stream().anyMatch(caller::has) ? caller.organisation() : null;
  }
}
