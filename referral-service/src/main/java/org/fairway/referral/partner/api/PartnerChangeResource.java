package org.fairway.referral.partner.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Page;
import org.fairway.referral.partner.NewPartner;
import org.fairway.referral.partner.PartnerChanges;
import org.fairway.referral.partner.PartnerDetail;
import org.fairway.referral.partner.Partners;
import org.fairway.referral.partner.api.AccountBodies.RemoveUserBody;
import org.fairway.referral.partner.api.AccountBodies.SignedAgreement;

@Path("/v1/partners/{id}")
@Tag(name = "Partners", description = "Organisations that refer people, and their accounts")
@Produces(MediaType.APPLICATION_JSON)
public class PartnerChangeResource {

  private static final String IF_MATCH = "If-Match";

  private final Partners partners;
  private final PartnerChanges changes;

  PartnerChangeResource(Partners partners, PartnerChanges changes) {
    this.partners = partners;
    this.changes = changes;
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "changePartner",
      summary = "Change what is known of a partner organisation",
      description =
          "All of it anew: name, whom it serves, registers, contacts, and what the open directory"
              + " tells.")
  @APIResponseSchema(
      value = PartnerView.class,
      responseCode = "200",
      responseDescription = "Changed")
  @APIResponse(responseCode = "422", description = "A code is not known")
  public Response change(
      @PathParam("id") UUID id,
      @HeaderParam(IF_MATCH) String ifMatch,
      @NotNull @Valid ChangePartner body) {
    return shown(changes.change(id, ifMatch, body.toChange()));
  }

  @GET
  @Path("/agreements")
  @Operation(
      operationId = "listAgreements",
      summary = "List the agreements of a partner organisation, newest first",
      description = "As they were signed; the last hundred.")
  public Page<SignedAgreement> agreements(@PathParam("id") UUID id) {
    return new Page<>(partners.agreements(id).stream().map(SignedAgreement::of).toList(), null);
  }

  @POST
  @Path("/renew-agreement")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "renewAgreement",
      summary = "Renew the agreement of a partner organisation",
      description = "From the day after the present one at the latest, or once that has lapsed.")
  @APIResponseSchema(
      value = PartnerView.class,
      responseCode = "200",
      responseDescription = "Renewed")
  @APIResponse(responseCode = "422", description = "It ends sooner, or leaves a gap")
  public Response renew(
      @PathParam("id") UUID id,
      @HeaderParam(IF_MATCH) String ifMatch,
      @NotNull @Valid RegisterPartner.AgreementBody body) {
    return shown(changes.renew(id, ifMatch, body.toAgreement("")));
  }

  @POST
  @Path("/add-user")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "addPartnerUser",
      summary = "Let one more person sign in for a partner organisation",
      description = "The account is made by itself; read provisioning.")
  @APIResponseSchema(
      value = PartnerView.class,
      responseCode = "200",
      responseDescription = "Wished for")
  public Response addUser(
      @PathParam("id") UUID id,
      @HeaderParam(IF_MATCH) String ifMatch,
      @NotNull @Valid RegisterPartner.UserBody body) {
    return shown(changes.addUser(id, ifMatch, new NewPartner.User(body.username(), body.email())));
  }

  @POST
  @Path("/remove-user")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "removePartnerUser",
      summary = "Let a person sign in for a partner organisation no more",
      description = "The account goes with its sessions; a token lives five minutes more at most.")
  @APIResponseSchema(
      value = PartnerView.class,
      responseCode = "200",
      responseDescription = "Wished for")
  @APIResponse(responseCode = "422", description = "None of the partner's users")
  public Response removeUser(
      @PathParam("id") UUID id,
      @HeaderParam(IF_MATCH) String ifMatch,
      @NotNull @Valid RemoveUserBody body) {
    return shown(changes.removeUser(id, ifMatch, body.username()));
  }

  @POST
  @Path("/add-client")
  @Operation(
      operationId = "addMachineClient",
      summary = "Give the systems of a partner organisation a client",
      description = "It is made by itself; ask for its secret once provisioning is DONE.")
  @APIResponseSchema(
      value = PartnerView.class,
      responseCode = "200",
      responseDescription = "Wished for")
  public Response addClient(@PathParam("id") UUID id, @HeaderParam(IF_MATCH) String ifMatch) {
    return shown(changes.machineClient(id, ifMatch, true));
  }

  @POST
  @Path("/remove-client")
  @Operation(
      operationId = "removeMachineClient",
      summary = "Take its client from the systems of a partner organisation",
      description = "The client goes with its secret; a token lives five minutes more at most.")
  @APIResponseSchema(
      value = PartnerView.class,
      responseCode = "200",
      responseDescription = "Wished for")
  public Response removeClient(@PathParam("id") UUID id, @HeaderParam(IF_MATCH) String ifMatch) {
    return shown(changes.machineClient(id, ifMatch, false));
  }

  private static Response shown(PartnerDetail detail) {
    return ETags.changed(PartnerView.of(detail), detail.partner().version());
  }
}
