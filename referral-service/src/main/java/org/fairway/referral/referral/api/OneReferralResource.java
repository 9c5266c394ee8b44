package org.fairway.referral.referral.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.referral.referral.Referrals;

/**
 * Apart from {@link ReferralResource}: many resources begin at a single referral, and one whose
 * path is shorter would be looked for only when none of those has the operation, which costs a
 * routing table anew with each request.
 */
@Path("/v1/referrals/{id}")
@Tag(name = "Referrals", description = "From a partner's draft to what came of it")
@Produces(MediaType.APPLICATION_JSON)
public class OneReferralResource {

  private final Referrals referrals;

  OneReferralResource(Referrals referrals) {
    this.referrals = referrals;
  }

  @GET
  @Operation(
      operationId = "getReferral",
      summary = "Read a referral",
      description = "With its note and allowed actions. Is on record.")
  @APIResponseSchema(
      value = ReferralView.class,
      responseCode = "200",
      responseDescription = "The referral")
  public Response get(@PathParam("id") UUID id) {
    return ReferralView.answer(referrals.read(id));
  }
}
