package org.fairway.pathway.levy.api;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.pathway.levy.LevyTransfers;
import org.fairway.pathway.levy.TransferDetail;
import org.fairway.pathway.levy.TransferMove;
import org.fairway.pathway.levy.TransferState;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;
import org.fairway.platform.web.Pages;

/** HTTP of applications for transfers. */
@Path("/v1/levy-transfers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Levy transfers", description = "One employer's levy for another's apprentices")
public class LevyTransferResource {
  private static final String LIST = "levy-transfers";
  private final LevyTransfers transfers;
  private final Pages pages;

  LevyTransferResource(LevyTransfers transfers, Pages pages) {
    this.transfers = transfers;
    this.pages = pages;
  }

  @GET
  @Operation(
      operationId = "listLevyTransfers",
      summary = "List applications for transfers, newest first",
      description = "An employer sees those that it made and those to its own pledges.")
  public Page<TransferView> list(
      @QueryParam("pledge") @Parameter(description = "Only those to this pledge") UUID pledge,
      @QueryParam("state") @Parameter(description = "Only those that stand so") TransferState state,
      @Valid @BeanParam PageRequest request) {
    Map<String, String> filters = Pages.filters("pledge", pledge, "state", state);
    return pages.newestFirst(
        LIST,
        filters,
        request,
        (before, rows) -> transfers.page(pledge, state, before, rows),
        detail -> detail.transfer().id(),
        TransferView::of);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getLevyTransfer",
      summary = "Read an application for a transfer",
      description = "Where it stands, how far it matches and why, and what has been paid of it.")
  @APIResponseSchema(
      value = TransferView.class,
      responseCode = "200",
      responseDescription = "The application")
  public Response get(@PathParam("id") UUID id) {
    TransferDetail detail = transfers.get(id);
    return ETags.read(TransferView.of(detail), detail.transfer().version());
  }

  @POST
  @Path("/{id}/approve")
  @Operation(
      operationId = "approveLevyTransfer",
      summary = "Approve an application",
      description =
          "By the employer that offers. Never more than is left of the pledge, nor in a tax year than"
              + " half of the levy declared for the one before and its top-up, however many are"
              + " approved at once.")
  @APIResponseSchema(
      value = TransferView.class,
      responseCode = "200",
      responseDescription = "Approved")
  @APIResponse(
      responseCode = "409",
      description = "Not possible from here, beyond the pledge, or beyond the year's limit")
  public Response approve(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
    return moved(id, TransferMove.APPROVE, ifMatch);
  }

  @POST
  @Path("/{id}/decline")
  @Operation(
      operationId = "declineLevyTransfer",
      summary = "Decline an application",
      description = "By the employer that offers.")
  @APIResponseSchema(
      value = TransferView.class,
      responseCode = "200",
      responseDescription = "Declined")
  public Response decline(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
    return moved(id, TransferMove.DECLINE, ifMatch);
  }

  @POST
  @Path("/{id}/accept")
  @Operation(
      operationId = "acceptLevyTransfer",
      summary = "Accept what was approved",
      description =
          "By the applicant: a commitment of its account is made, which the other account pays for"
              + " as far as it reaches; the rest is shared by employer and government.")
  @APIResponseSchema(
      value = TransferView.class,
      responseCode = "200",
      responseDescription = "Accepted")
  public Response accept(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
    return moved(id, TransferMove.ACCEPT, ifMatch);
  }

  @POST
  @Path("/{id}/withdraw")
  @Operation(
      operationId = "withdrawLevyTransfer",
      summary = "Take an application back",
      description = "By the applicant, before it has accepted; what was approved is free again.")
  @APIResponseSchema(
      value = TransferView.class,
      responseCode = "200",
      responseDescription = "Withdrawn")
  public Response withdraw(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
    return moved(id, TransferMove.WITHDRAW, ifMatch);
  }

  private Response moved(UUID id, TransferMove move, String ifMatch) {
    TransferDetail detail = transfers.move(id, move, ifMatch);
    return ETags.changed(TransferView.of(detail), detail.transfer().version());
  }
}
