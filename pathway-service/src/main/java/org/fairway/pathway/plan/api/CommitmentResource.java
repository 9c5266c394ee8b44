package org.fairway.pathway.plan.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.pathway.plan.Commitment;
import org.fairway.pathway.plan.Commitments;
import org.fairway.pathway.plan.DefinitionNeeded;
import org.fairway.pathway.plan.PlanAudience;
import org.fairway.pathway.plan.PlanProgress;
import org.fairway.pathway.plan.PlanYear;
import org.fairway.pathway.plan.StandardDefinitions;
import org.fairway.pathway.programme.ProgrammeStream;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;
import org.fairway.platform.web.Pages;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;

/** HTTP of forward plans. */
@Path("/v1/plans/commitments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans", description = "What a care system commits itself to, and how far it is")
public class CommitmentResource {
  private static final String LIST = "commitments";
  private final Commitments commitments;
  private final KeyedCommitments keyed;
  private final StandardDefinitions definitions;
  private final PlanProgress progress;
  private final Pages pages;

  CommitmentResource(
      Commitments commitments,
      KeyedCommitments keyed,
      StandardDefinitions definitions,
      PlanProgress progress,
      Pages pages) {
    this.commitments = commitments;
    this.keyed = keyed;
    this.definitions = definitions;
    this.progress = progress;
    this.pages = pages;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "addCommitment",
      summary = "Enter a commitment of the forward plan",
      description =
          "Of the care system itself. Its figure is never entered, but asked for. Measured by a"
              + " stage of the funnel, or by an indicator of a standard: then metrics-service is"
              + " asked how that is defined, with your own token (scope metrics:read).")
  @APIResponseSchema(
      value = CommitmentView.class,
      responseCode = "201",
      responseDescription = "Entered")
  @APIResponse(responseCode = "422", description = "It could not be measured")
  @APIResponse(responseCode = "502", description = "metrics-service gave no usable answer")
  public Response add(@NotNull @Valid CommitmentRequest body) {
    return defined(body, () -> keyed.addCommitment(body));
  }

  /** Asks for the definition between two transactions, not in one; and never for a known key. */
  private Response defined(CommitmentRequest body, Supplier<Response> work) {
    try {
      return work.get();
    } catch (DefinitionNeeded first) {
      definitions.ask(body.standardIndicator().toIndicator());
      return work.get();
    }
  }

  @GET
  @Operation(
      operationId = "listCommitments",
      summary = "List commitments of the care system, newest first",
      description = "Everyone in the care system reads them.")
  public Page<CommitmentView> list(
      @QueryParam("stream") @Parameter(description = "Only those of this stream")
          ProgrammeStream stream,
      @QueryParam("programme") @Parameter(description = "Only those that this programme serves")
          UUID programme,
      @Valid @BeanParam PageRequest request) {
    Map<String, String> filters = Pages.filters("stream", stream, "programme", programme);
    return pages.newestFirst(
        LIST,
        filters,
        request,
        (before, rows) -> commitments.page(stream, programme, before, rows),
        Commitment::id,
        CommitmentView::of);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getCommitment",
      summary = "Read a commitment",
      description = "What is to be reached by when, and which programmes serve it.")
  @APIResponseSchema(
      value = CommitmentView.class,
      responseCode = "200",
      responseDescription = "The commitment")
  public Response get(@PathParam("id") UUID id) {
    Commitment commitment = commitments.get(id);
    return ETags.read(CommitmentView.of(commitment), commitment.version());
  }

  @PUT
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "replaceCommitment",
      summary = "Replace a commitment",
      description = "All of it, by the care system itself, as it is entered.")
  @APIResponseSchema(
      value = CommitmentView.class,
      responseCode = "200",
      responseDescription = "Replaced")
  @APIResponse(responseCode = "422", description = "It could not be measured")
  @APIResponse(responseCode = "502", description = "metrics-service gave no usable answer")
  public Response replace(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid CommitmentRequest body) {
    return defined(
        body,
        () -> {
          Commitment commitment = commitments.replace(id, ifMatch, body.toNew());
          return ETags.changed(CommitmentView.of(commitment), commitment.version());
        });
  }

  @DELETE
  @Path("/{id}")
  @Operation(
      operationId = "removeCommitment",
      summary = "Remove a commitment that was entered by mistake",
      description =
          "By the care system itself. What was drafted or published keeps its own document.")
  @APIResponse(responseCode = "204", description = "Removed")
  public void remove(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
    commitments.remove(id, ifMatch);
  }

  @GET
  @Path("/{id}/progress")
  @Operation(
      operationId = "getCommitmentProgress",
      summary = "Work out how far a commitment is",
      description =
          "Asks metrics-service now, with your own token, which needs the scope metrics:read and a"
              + " role that may read its figures. Small counts are hidden there as the audience"
              + " demands. What is hidden or was not supplied is UNKNOWN with its reason, never 0.")
  @APIResponseSchema(
      value = ProgressView.class,
      responseCode = "200",
      responseDescription = "How far it is")
  @APIResponse(responseCode = "502", description = "metrics-service gave no usable answer")
  public ProgressView progress(
      @PathParam("id") UUID id,
      @QueryParam("period")
          @Size(max = 7)
          @Pattern(regexp = PlanYear.PATTERN)
          @Parameter(
              description =
                  "Financial year such as 2026-27; absent: the present one, of a standard the"
                      + " newest with facts")
          String period,
      @QueryParam("audience")
          @DefaultValue("ICS")
          @Parameter(description = "Who is to read it; metrics-service decides who may ask for it")
          PlanAudience audience) {
    PlanYear year = period == null ? null : PlanYear.parse(period);
    if (period != null && year == null) {
      throw Problems.invalid(
          new Violation("query.period", "no-such-year", "A financial year such as 2026-27."));
    }
    Commitment commitment = commitments.get(id);
    return ProgressView.of(commitment, progress.of(commitment, year, audience));
  }
}
