package org.fairway.metrics.funnel.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.disclosure.Audience;
import org.fairway.metrics.disclosure.Method;
import org.fairway.metrics.disclosure.Policy;

/** Whether small counts were hidden, below which, and by which rule. */
@Schema(
    name = "FunnelDisclosure",
    description = "Whether small counts were hidden, below which, and by which rule")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FunnelDisclosure(
    @Schema(required = true) boolean applied,
    @Schema(required = true, minimum = "0", maximum = "1000") int threshold,
    @Schema(maxLength = 60, pattern = "[A-Z0-9_]+", description = "Name of the rule") String policy,
    Method method,
    @Schema(
            minimum = "1",
            maximum = "1000",
            description = "Counts are multiples of it, and rates made from such; absent: true")
        Integer roundedTo,
    @Schema(
            minimum = "1",
            maximum = "1000",
            description = "Fewest referrals behind a median, mean or percentile")
        Integer fewestTimes) {

  static FunnelDisclosure of(Audience audience, Policy policy, Integer fewestTimes) {
    var note = policy.note(audience.isProtected());
    return new FunnelDisclosure(
        note.applied(),
        note.threshold(),
        note.policy(),
        note.method(),
        note.roundedTo(),
        fewestTimes);
  }
}
