package org.fairway.pathway.matching.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.pathway.matching.Matches;
import org.fairway.pathway.matching.Profile;
import org.fairway.pathway.matching.Profiles;
import org.fairway.platform.web.ETags;

/** HTTP of profiles, and of what they match. */
@Path("/v1/matching-profiles/{referralId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Matching", description = "Who fits where, explained")
public class MatchingProfileResource {
  private final Profiles profiles;
  private final Matches matches;

  MatchingProfileResource(Profiles profiles, Matches matches) {
    this.profiles = profiles;
    this.matches = matches;
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "putMatchingProfile",
      summary = "Write what a person brings and looks for",
      description =
          "Of the person of an accepted referral, while they consent to be referred; it goes with"
              + " that consent. One that is there is changed under If-Match.")
  @APIResponseSchema(
      value = MatchingProfileView.class,
      responseCode = "200",
      responseDescription = "Written")
  @APIResponse(responseCode = "409", description = "The person does not consent to be referred")
  @APIResponse(responseCode = "422", description = "Area or hours do not hold together")
  public Response put(
      @PathParam("referralId") UUID referral,
      @HeaderParam("If-Match")
          @Parameter(
              description =
                  "Of a profile that is there: ETag of the version that was read; absent to write the"
                      + " first")
          String ifMatch,
      @NotNull @Valid MatchingProfileRequest body) {
    Profile profile = profiles.put(referral, body.toSeeker(), ifMatch);
    return ETags.changed(MatchingProfileView.of(profile), profile.version());
  }

  @GET
  @Operation(
      operationId = "getMatchingProfile",
      summary = "Read a profile",
      description = "For the ICS and the partner that referred the person.")
  @APIResponseSchema(
      value = MatchingProfileView.class,
      responseCode = "200",
      responseDescription = "The profile")
  public Response get(@PathParam("referralId") UUID referral) {
    Profile profile = profiles.get(referral);
    return ETags.read(MatchingProfileView.of(profile), profile.version());
  }

  @DELETE
  @Operation(
      operationId = "deleteMatchingProfile",
      summary = "Remove a profile",
      description = "The person is not matched any more.")
  @APIResponse(responseCode = "204", description = "Removed")
  public void remove(@PathParam("referralId") UUID referral) {
    profiles.remove(referral);
  }

  @GET
  @Path("/opportunities")
  @Operation(
      operationId = "matchOpportunities",
      summary = "Rank opportunities for a person",
      description =
          "Of those in reach, the nearest thousand are compared. Each criterion says what it brought"
              + " and why; its points add up to the percentage.")
  public OpportunityMatchesView opportunities(
      @PathParam("referralId") UUID referral,
      @QueryParam("limit")
          @DefaultValue("25")
          @Min(1)
          @Max(100)
          @Parameter(description = "How many of the best")
          int limit) {
    return OpportunityMatchesView.of(matches.forPerson(referral, limit));
  }
}
