package org.fairway.platform.privacy;

import java.util.Arrays;
import java.util.List;

/** Which entries to list; null lets all through. */
public record AuditFilter(String actor, String subjectType, String subjectId, String outcome) {

  /** In the order of the components. */
  List<String> values() {
    return Arrays.asList(actor, subjectType, subjectId, outcome);
  }
}
