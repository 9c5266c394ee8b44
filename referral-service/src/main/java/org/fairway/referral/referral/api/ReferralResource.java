package org.fairway.referral.referral.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.Created;
import org.fairway.platform.web.Idempotent;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;
import org.fairway.platform.web.Pages;
import org.fairway.referral.referral.ReferralDetail;
import org.fairway.referral.referral.ReferralFilter;
import org.fairway.referral.referral.Referrals;
import org.fairway.referral.referral.api.ReferralBodies.DraftReferral;

@Path("/v1/referrals")
@Tag(name = "Referrals", description = "From a partner's draft to what came of it")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReferralResource {

  private static final String LIST = "referrals";

  private final Referrals referrals;
  private final Pages pages;
  private final CurrentScope scope;

  ReferralResource(Referrals referrals, Pages pages, CurrentScope scope) {
    this.referrals = referrals;
    this.pages = pages;
    this.scope = scope;
  }

  @POST
  @Idempotent
  @Operation(
      operationId = "draftReferral",
      summary = "Begin a referral",
      description =
          "A draft is the partner's own: nobody else acts on it or reads its words before it is"
              + " submitted.")
  @APIResponseSchema(
      value = ReferralView.class,
      responseCode = "201",
      responseDescription = "Begun")
  public Response draft(@NotNull @Valid DraftReferral body) {
    ReferralDetail made = referrals.draft(body.toNewReferral());
    return Created.at(
        "/v1/referrals/" + made.referral().id(), ReferralView.of(made), made.referral().version());
  }

  @GET
  @Operation(
      operationId = "listReferrals",
      summary = "List referrals, newest first",
      description = "Without notes and allowed actions: read a single referral for those.")
  public Page<ReferralView> list(
      @BeanParam ReferralQuery query, @Valid @BeanParam PageRequest page) {
    ReferralFilter filter = query.filter(scope.get().tenantWide());
    return pages.newestFirst(
        LIST,
        query.given(),
        page,
        (before, rows) -> referrals.page(filter, before, rows),
        last -> last.referral().id(),
        ReferralView::of);
  }
}
