package org.fairway.pathway.progress.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.fairway.pathway.progress.Fidelities;
import org.fairway.pathway.progress.Fidelity;
import org.fairway.platform.web.Created;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Idempotent;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;
import org.fairway.platform.web.Pages;

/** HTTP of the fidelity of teams to individual placement and support. */
@Path("/v1/ips-fidelity-reviews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "IPS fidelity",
    description = "How faithful teams are to individual placement and support")
public class FidelityResource {
  private static final String LIST = "ips-fidelity-reviews";

  private final Fidelities reviews;
  private final Pages pages;

  FidelityResource(Fidelities reviews, Pages pages) {
    this.reviews = reviews;
    this.pages = pages;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "recordFidelity",
      summary = "Score a team by the fidelity scale",
      description =
          "25 items, each 1 to 5, at most 125. The first follows from the caseload. With the programme"
              + " on which the team works, the rules about everybody on it look at its last review.")
  @APIResponseSchema(
      value = FidelityView.class,
      responseCode = "201",
      responseDescription = "Recorded")
  @APIResponse(
      responseCode = "422",
      description =
          "An item twice or missing, the first not as the caseload has it, in the future, or a"
              + " programme of another type or organisation")
  public Response record(@NotNull @Valid FidelityRequest body) {
    FidelityView view =
        FidelityView.of(
            reviews.review(
                body.programmeId(), body.team(), body.reviewedOn(), body.caseload(), body.given()));
    return Created.at("/v1/ips-fidelity-reviews/" + view.id(), view, 0);
  }

  @GET
  @Operation(
      operationId = "listFidelities",
      summary = "List reviews by the fidelity scale",
      description =
          "Those of the caller's organisation, or of all in the care system; newest first.")
  public Page<FidelityView> list(
      @QueryParam("programme") @Parameter(description = "Only those of this programme's team")
          UUID programme,
      @Valid @BeanParam PageRequest request) {
    return pages.newestFirst(
        LIST,
        Pages.filters("programme", programme),
        request,
        (before, rows) -> reviews.page(programme, before, rows),
        Fidelity::id,
        FidelityView::of);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getFidelity",
      summary = "Read a review by the fidelity scale",
      description = "With what the rules of its day say. It never changes.")
  @APIResponseSchema(
      value = FidelityView.class,
      responseCode = "200",
      responseDescription = "The review")
  public Response get(@PathParam("id") UUID id) {
    return ETags.read(FidelityView.of(reviews.get(id)), 0);
  }
}
