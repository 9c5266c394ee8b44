package org.fairway.platform.privacy.api;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.fairway.platform.privacy.AuditFilter;
import org.fairway.platform.privacy.Outcome;

/** Filters of the audit list; all that are given must hold. */
class AuditQuery {
  @QueryParam("actor")
  @Size(max = 200)
  @Parameter(description = "Only what this actor did")
  String actor;

  @QueryParam("subjectType")
  @Size(max = 80)
  @Parameter(description = "Only what concerned this kind of thing")
  String subjectType;

  @QueryParam("subjectId")
  @Size(max = 120)
  @Parameter(description = "Only what concerned the thing with this id")
  String subjectId;

  @QueryParam("outcome")
  @Pattern(regexp = "ALLOWED|DENIED")
  @Parameter(
      description = "Only what was let through, or only what was refused",
      schema = @Schema(implementation = Outcome.class))
  String outcome;

  AuditFilter filter() {
    return new AuditFilter(actor, subjectType, subjectId, outcome);
  }

  /** For the cursor, which is bound to them. */
  Map<String, String> given() {
    Map<String, String> given = new TreeMap<>();
    put(given, "actor", actor);
    put(given, "subjectType", subjectType);
    put(given, "subjectId", subjectId);
    put(given, "outcome", outcome);
    return given;
  }

  private static void put(Map<String, String> given, String name, String value) {
    if (value != null) {
      given.put(name, value);
    }
  }
}
