package org.fairway.metrics.indicator;

import java.util.Map;
import org.fairway.metrics.disclosure.Protection;

/**
 * What WRES and WDES show of an organisation's staff beyond it.
 *
 * @param protection what was decided about their tables
 * @param corrected whether readers were shown an earlier version in which a count was another
 */
public record StaffShown(Protection protection, boolean corrected) {

  private static final String STAFF = "HEADCOUNT";

  /** Whether the number of these people is shown; of those whom no table counts it is not. */
  public boolean shows(Map<String, String> whom) {
    return protection.shows(key(whom));
  }

  /** Whether a table counts these people and does not show how many they are. */
  public boolean hides(Map<String, String> whom) {
    return protection.hidden().contains(key(whom));
  }

  private static String key(Map<String, String> whom) {
    return CountKey.of(STAFF, whom).toString();
  }
}
