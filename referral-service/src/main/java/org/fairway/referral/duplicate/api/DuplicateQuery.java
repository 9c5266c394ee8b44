package org.fairway.referral.duplicate.api;

import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.fairway.referral.duplicate.DuplicateFilter;
import org.fairway.referral.duplicate.MatchState;

/** Filters of the list of matches. */
class DuplicateQuery {
  @QueryParam("state")
  @Parameter(description = "Only matches of which this was decided")
  MatchState state;

  @QueryParam("person")
  @Parameter(description = "Only matches of this person")
  UUID person;

  DuplicateFilter filter() {
    return new DuplicateFilter(state, person);
  }

  /** What the cursor is bound to. */
  Map<String, String> given() {
    Map<String, String> given = new TreeMap<>();
    if (state != null) {
      given.put("state", state.name());
    }
    if (person != null) {
      given.put("person", person.toString());
    }
    return given;
  }
}
