package org.fairway.referral.consent.api;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.platform.web.ETags;
import org.fairway.referral.consent.ConsentDetail;
import org.fairway.referral.consent.Consents;
import org.fairway.referral.consent.api.ConsentBodies.ConsentView;

@Path("/v1/consents/{id}")
@Tag(name = "Consents", description = "Receipts of what people agreed to")
@Produces(MediaType.APPLICATION_JSON)
public class ConsentResource {

  private final Consents consents;

  ConsentResource(Consents consents) {
    this.consents = consents;
  }

  @GET
  @Operation(
      operationId = "getConsent",
      summary = "Read a consent receipt",
      description = "Who agreed to what, in which words, and whether it holds now.")
  @APIResponseSchema(
      value = ConsentView.class,
      responseCode = "200",
      responseDescription = "The receipt")
  public Response get(@PathParam("id") UUID id) {
    ConsentDetail found = consents.find(id);
    return ETags.changed(ConsentView.of(found), found.consent().version());
  }

  @POST
  @Path("/withdraw")
  @Operation(
      operationId = "withdrawConsent",
      summary = "Withdraw a consent",
      description = "What rested on it stops at once, here and in the other services.")
  @APIResponseSchema(
      value = ConsentView.class,
      responseCode = "200",
      responseDescription = "Withdrawn")
  public Response withdraw(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
    ConsentDetail found = consents.withdraw(id, ifMatch);
    return ETags.changed(ConsentView.of(found), found.consent().version());
  }
}
