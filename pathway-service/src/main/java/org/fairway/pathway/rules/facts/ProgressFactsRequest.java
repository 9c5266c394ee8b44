package org.fairway.pathway.rules.facts;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.rules.Answer;
import org.fairway.pathway.rules.Destination;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;

/** What has happened so far. What is left out is unknown. */
@Schema(
    name = "ProgressFacts",
    description = "What has happened so far; what is left out is unknown")
public record ProgressFactsRequest(
    LocalDate startedOn,
    LocalDate endedOn,
    Destination destination,
    Answer sustained13Weeks,
    Answer sustained26Weeks,
    Answer sustained52Weeks,
    Answer jobStarted,
    Answer accessedService) {

  Facts into(Facts facts) {
    return facts
        .with(Fact.STARTED_ON, startedOn)
        .with(Fact.ENDED_ON, endedOn)
        .with(Fact.DESTINATION, destination)
        .with(Fact.SUSTAINED_13, sustained13Weeks)
        .with(Fact.SUSTAINED_26, sustained26Weeks)
        .with(Fact.SUSTAINED_52, sustained52Weeks)
        .with(Fact.JOB_STARTED, jobStarted)
        .with(Fact.ACCESSED, accessedService);
  }
}
