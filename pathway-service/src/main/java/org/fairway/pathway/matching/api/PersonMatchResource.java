package org.fairway.pathway.matching.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.pathway.matching.Matches;

/** HTTP of people for an opportunity. */
@Path("/v1/opportunities/{id}/people")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Matching", description = "Who fits where, explained")
public class PersonMatchResource {
  private final Matches matches;

  PersonMatchResource(Matches matches) {
    this.matches = matches;
  }

  @GET
  @Operation(
      operationId = "matchPeople",
      summary = "Rank people for an opportunity of the caller",
      description =
          "Those who consent to be referred, by pseudonym; an employer sees those who consent to be"
              + " known to it, without groups, and of distance only whether it may be within what the"
              + " person would travel, by the square of about 11 km in which they live. What a"
              + " person needs does not count here. Of prison-leaver employment an employer is"
              + " shown nobody: 403.")
  @APIResponseSchema(
      value = PersonMatchesView.class,
      responseCode = "200",
      responseDescription = "The best of them")
  @APIResponse(
      responseCode = "409",
      description = "It takes nobody: a draft, closed, or its last day to ask or to begin is over")
  public PersonMatchesView people(
      @PathParam("id") UUID id,
      @QueryParam("limit")
          @DefaultValue("25")
          @Min(1)
          @Max(100)
          @Parameter(description = "How many of the best")
          int limit) {
    return PersonMatchesView.of(matches.forOpportunity(id, limit));
  }
}
