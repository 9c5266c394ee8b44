package org.fairway.referral.referral.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.referral.common.Texts;
import org.fairway.referral.referral.PathwayType;
import org.fairway.referral.referral.ReferralStatus;
import org.fairway.referral.search.Assigned;
import org.fairway.referral.search.Care;
import org.fairway.referral.search.Wanted;
import org.fairway.referral.sla.ClockKind;

/** What is looked for; what is left out is any. */
@Schema(name = "ReferralSearch", description = "What is looked for; what is left out is any")
record SearchBody(
    @Size(max = 40)
        @Pattern(regexp = Texts.LINE)
        @Schema(description = "In any case, with or without hyphens", examples = "bc 7k3m 2u")
        String reference,
    @Size(max = 200)
        @Pattern(regexp = Texts.LINE)
        @Schema(description = "Whole words of the person's name, in any order")
        String name,
    @Size(max = 20) List<@NotNull ReferralStatus> statuses,
    UUID partner,
    @Size(max = 10) @Schema(description = "The person is in all of them")
        List<@NotNull @Size(max = 60) @Pattern(regexp = "[A-Z0-9_]+") String> priorityGroups,
    PathwayType pathwayType,
    @Schema(description = "First day of submission, in England") LocalDate submittedFrom,
    @Schema(description = "Last day of submission, in England") LocalDate submittedTo,
    @Schema(description = "For the workforce team; NOBODY: nobody's, and still open")
        Assigned assigned,
    @Size(min = 1, max = 100)
        @Pattern(regexp = "[!-~]+")
        @Schema(description = "For the workforce team: subject of the caseworker's account")
        String assignedTo,
    @Schema(description = "For the workforce team. True: a clock of it has run out")
        Boolean overdue,
    @Schema(description = "For the workforce team: the clock that has run out")
        ClockKind overdueClock) {

  Wanted wanted() {
    return new Wanted(
        reference,
        name,
        statuses,
        partner,
        priorityGroups,
        pathwayType,
        submittedFrom,
        submittedTo,
        new Care(assigned, assignedTo, Boolean.TRUE.equals(overdue), overdueClock));
  }

  /** What the cursor is bound to; it holds none of it. */
  Map<String, String> given() {
    Map<String, String> given = new TreeMap<>();
    put(given, "reference", reference);
    put(given, "name", name);
    put(given, "statuses", statuses);
    put(given, "partner", partner);
    put(given, "priorityGroups", priorityGroups);
    put(given, "pathwayType", pathwayType);
    put(given, "submittedFrom", submittedFrom);
    put(given, "submittedTo", submittedTo);
    put(given, "assigned", assigned);
    put(given, "assignedTo", assignedTo);
    put(given, "overdue", overdue);
    put(given, "overdueClock", overdueClock);
    return given;
  }

  private static void put(Map<String, String> given, String name, Object value) {
    if (value != null) {
      given.put(name, value.toString());
    }
  }
}
