package org.fairway.pathway.levy.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.pathway.levy.LevyPledge;
import org.fairway.pathway.levy.LevyPledges;
import org.fairway.pathway.levy.LevyTransfers;
import org.fairway.pathway.levy.TransferDetail;
import org.fairway.platform.web.Created;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Idempotent;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;
import org.fairway.platform.web.Pages;

/** HTTP of pledges. */
@Path("/v1/levy-pledges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Levy transfers", description = "One employer's levy for another's apprentices")
public class LevyPledgeResource {
  private static final String LIST = "levy-pledges";
  private final LevyPledges pledges;
  private final LevyTransfers transfers;
  private final Pages pages;

  LevyPledgeResource(LevyPledges pledges, LevyTransfers transfers, Pages pages) {
    this.pledges = pledges;
    this.transfers = transfers;
    this.pages = pages;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "openLevyPledge",
      summary = "Offer levy to other employers",
      description = "Every employer of the care system may read it and apply.")
  @APIResponseSchema(
      value = LevyPledgeView.class,
      responseCode = "201",
      responseDescription = "Offered")
  @APIResponse(responseCode = "409", description = "The employer pays no levy")
  public Response open(@NotNull @Valid LevyPledgeRequest body) {
    LevyPledge pledge = pledges.open(body.accountId(), body.pounds(), body.wishes());
    return Created.at(
        "/v1/levy-pledges/" + pledge.id(), LevyPledgeView.of(pledge), pledge.version());
  }

  @GET
  @Operation(
      operationId = "listLevyPledges",
      summary = "List pledges of the care system, newest first",
      description = "Closed ones too.")
  public Page<LevyPledgeView> list(@Valid @BeanParam PageRequest request) {
    return pages.newestFirst(LIST, request, pledges::page, LevyPledge::id, LevyPledgeView::of);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getLevyPledge",
      summary = "Read a pledge",
      description = "Who offers how much, and for whom.")
  @APIResponseSchema(
      value = LevyPledgeView.class,
      responseCode = "200",
      responseDescription = "The pledge")
  public Response get(@PathParam("id") UUID id) {
    LevyPledge pledge = pledges.get(id);
    return ETags.read(LevyPledgeView.of(pledge), pledge.version());
  }

  @POST
  @Path("/{id}/close")
  @Operation(
      operationId = "closeLevyPledge",
      summary = "Take no more applications",
      description = "What has been approved stays approved.")
  @APIResponseSchema(
      value = LevyPledgeView.class,
      responseCode = "200",
      responseDescription = "Closed")
  public Response close(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
    LevyPledge pledge = pledges.close(id, ifMatch);
    return ETags.changed(LevyPledgeView.of(pledge), pledge.version());
  }

  @POST
  @Path("/{id}/applications")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "applyForLevyTransfer",
      summary = "Apply for a part of a pledge",
      description = "For one apprentice. The answer says how far it is what the pledge is for.")
  @APIResponseSchema(
      value = TransferView.class,
      responseCode = "201",
      responseDescription = "Applied")
  @APIResponse(
      responseCode = "409",
      description = "The pledge is closed, or no terms of the first day are known")
  public Response apply(@PathParam("id") UUID id, @NotNull @Valid TransferRequest body) {
    TransferDetail made = transfers.apply(id, body.accountId(), body.toNew());
    return Created.at(
        "/v1/levy-transfers/" + made.transfer().id(),
        TransferView.of(made),
        made.transfer().version());
  }
}
