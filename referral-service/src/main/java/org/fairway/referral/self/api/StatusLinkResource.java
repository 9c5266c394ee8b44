package org.fairway.referral.self.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.referral.self.LinkDoor;
import org.fairway.referral.self.api.StatusLinkBodies.Open;
import org.fairway.referral.self.api.StatusLinkBodies.OwnReferralView;
import org.fairway.referral.self.api.StatusLinkBodies.Withdraw;

// The link travels in a body: addresses end up in logs and histories.
@Path("/v1/status-links")
@Tag(name = "Own referral", description = "What people do about their own referral, by link")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class StatusLinkResource {

  private final LinkDoor door;

  StatusLinkResource(LinkDoor door) {
    this.door = door;
  }

  @POST
  @Path("/open")
  @Operation(
      operationId = "openStatusLink",
      summary = "Read how one's own referral is",
      description =
          "Needs no account. The link is used up; next holds another one for the next step. Tells"
              + " nobody's name.")
  @APIResponseSchema(
      value = OwnReferralView.class,
      responseCode = "200",
      responseDescription = "The referral")
  @APIResponse(responseCode = "404", description = "The link is unknown, used or too old")
  public OwnReferralView open(@NotNull @Valid Open body) {
    return OwnReferralView.of(door.open(body.token()));
  }

  @POST
  @Path("/withdraw-consent")
  @Operation(
      operationId = "withdrawConsentByLink",
      summary = "Take one's own consent back",
      description =
          "Needs no account. All consents for the purpose end at once, here and in the other"
              + " services. The link is used up; next holds another one.")
  @APIResponseSchema(
      value = OwnReferralView.class,
      responseCode = "200",
      responseDescription = "Withdrawn; the referral as it is now")
  @APIResponse(responseCode = "404", description = "The link is unknown, used or too old")
  @APIResponse(responseCode = "409", description = "There is no live consent for the purpose")
  public OwnReferralView withdraw(@NotNull @Valid Withdraw body) {
    return OwnReferralView.of(door.withdraw(body.token(), body.purpose()));
  }
}
