package org.fairway.referral.referral.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;
import org.fairway.platform.web.Pages;
import org.fairway.referral.referral.PathwayType;
import org.fairway.referral.referral.ReferralRoutes;
import org.fairway.referral.referral.ReferralStatus;
import org.fairway.referral.referral.RoutedReferral;

@Path("/v1/routed-referrals")
@Tag(name = "Routed referrals", description = "What an employer sees of referrals routed to it")
@Produces(MediaType.APPLICATION_JSON)
public class RoutedReferralResource {

  private static final String LIST = "routed-referrals";

  private final ReferralRoutes routes;
  private final Pages pages;

  RoutedReferralResource(ReferralRoutes routes, Pages pages) {
    this.routes = routes;
    this.pages = pages;
  }

  /** A referral as the employer sees it. */
  @Schema(name = "RoutedReferral", description = "A referral as the employer sees it")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record View(
      @NotNull UUID id,
      @NotNull @Schema(maxLength = 20, pattern = "[A-Z0-9-]+", examples = "BC-7K3M-2U")
          String reference,
      @NotNull PathwayType pathwayType,
      UUID programmeId,
      @NotNull ReferralStatus status,
      @NotNull Instant routedAt,
      @NotNull Instant updatedAt) {

    static View of(RoutedReferral referral) {
      return new View(
          referral.id(),
          referral.reference(),
          referral.pathwayType(),
          referral.programmeId(),
          referral.status(),
          referral.routedAt(),
          referral.updatedAt());
    }
  }

  @GET
  @Operation(
      operationId = "listRoutedReferrals",
      summary = "List the referrals that are routed to one's own organisation, newest first",
      description =
          "For employers. Only those whose person consents at this moment to sharing with this"
              + " employer, by name. Each one listed is on record.")
  public Page<View> list(@Valid @BeanParam PageRequest page) {
    return pages.newestFirst(LIST, page, routes::page, last -> last.id(), View::of);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getRoutedReferral",
      summary = "Read a referral that is routed to one's own organisation",
      description = "For employers; as in the list. Is on record.")
  public View get(@PathParam("id") UUID id) {
    return View.of(routes.find(id));
  }
}
