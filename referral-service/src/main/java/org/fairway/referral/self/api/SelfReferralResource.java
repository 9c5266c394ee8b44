package org.fairway.referral.self.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.platform.web.Created;
import org.fairway.platform.web.Idempotent;
import org.fairway.referral.self.SelfReferrals;
import org.fairway.referral.self.SelfReferred;
import org.fairway.referral.self.api.SelfReferralBodies.ReferSelf;
import org.fairway.referral.self.api.SelfReferralBodies.SelfReferralView;

@Path("/v1/self-referrals")
@Tag(name = "Own referral", description = "What people do about their own referral, by link")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SelfReferralResource {

  private final SelfReferrals referrals;

  SelfReferralResource(SelfReferrals referrals) {
    this.referrals = referrals;
  }

  @POST
  @Idempotent
  @Operation(
      operationId = "referSelf",
      summary = "Send the referral of a person who refers themselves",
      description =
          "For the care system's own site, a partner of kind SELF_REFERRAL. Person, consents,"
              + " answers to equality monitoring and referral in one call, all or nothing; answers"
              + " go into a room of their own. The answer holds a link by which the person reads"
              + " how it goes. What breaks a rule is told all at once, and the same key may be used"
              + " again when it is mended. Somebody who is known already is not told apart.")
  @APIResponseSchema(
      value = SelfReferralView.class,
      responseCode = "201",
      responseDescription = "Sent")
  @APIResponse(responseCode = "409", description = "The site is suspended or has no agreement")
  @APIResponse(responseCode = "422", description = "Parts of it break a rule, each with its place")
  public Response refer(@NotNull @Valid ReferSelf body) {
    SelfReferred sent = referrals.refer(body.toNew());
    return Created.at(
        "/v1/referrals/" + sent.referral().id(),
        SelfReferralView.of(sent),
        sent.referral().version());
  }
}
