package org.fairway.referral.consent.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.fairway.platform.web.Created;
import org.fairway.platform.web.Idempotent;
import org.fairway.referral.consent.ConsentDetail;
import org.fairway.referral.consent.Consents;
import org.fairway.referral.consent.api.ConsentBodies.ConsentList;
import org.fairway.referral.consent.api.ConsentBodies.ConsentView;
import org.fairway.referral.consent.api.ConsentBodies.GiveConsent;

@Path("/v1/people/{id}/consents")
@Tag(name = "Consents", description = "Receipts of what people agreed to")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PersonConsentResource {

  private final Consents consents;

  PersonConsentResource(Consents consents) {
    this.consents = consents;
  }

  @POST
  @Idempotent
  @Operation(
      operationId = "giveConsent",
      summary = "Keep a person's consent receipt",
      description = "A receipt is never changed: it is withdrawn, or another one is given.")
  @APIResponseSchema(value = ConsentView.class, responseCode = "201", responseDescription = "Kept")
  @APIResponse(
      responseCode = "409",
      description = "The person objects to the purpose, or has too many receipts")
  @APIResponse(responseCode = "422", description = "The days or the supporter do not fit")
  public Response give(@PathParam("id") UUID id, @NotNull @Valid GiveConsent body) {
    ConsentDetail found = consents.give(id, body.toNewConsent());
    return Created.at(
        "/v1/consents/" + found.consent().id(), ConsentView.of(found), found.consent().version());
  }

  @GET
  @Operation(
      operationId = "listConsents",
      summary = "List a person's consent receipts, newest first",
      description = "In one piece, for they are few. Withdrawn and expired ones too.")
  public ConsentList list(@PathParam("id") UUID id) {
    return new ConsentList(consents.ofPerson(id).stream().map(ConsentView::of).toList());
  }
}
