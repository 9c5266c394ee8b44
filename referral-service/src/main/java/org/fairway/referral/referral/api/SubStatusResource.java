package org.fairway.referral.referral.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.platform.web.Created;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Idempotent;
import org.fairway.referral.common.Texts;
import org.fairway.referral.referral.ReferralStatus;
import org.fairway.referral.referral.SubStatus;
import org.fairway.referral.referral.SubStatuses;

@Path("/v1/sub-statuses")
@Tag(name = "Referrals", description = "From a partner's draft to what came of it")
@Produces(MediaType.APPLICATION_JSON)
public class SubStatusResource {

  private final SubStatuses subStatuses;

  SubStatusResource(SubStatuses subStatuses) {
    this.subStatuses = subStatuses;
  }

  /** A sub-status to add. */
  @Schema(name = "SubStatusInput", description = "A finer status of the tenant's own")
  record Input(
      @NotNull ReferralStatus status,
      @NotNull @Size(min = 2, max = 40) @Pattern(regexp = "[A-Z][A-Z0-9_]*") String code,
      @NotNull
          @Size(min = 1, max = 100)
          @Pattern(regexp = Texts.LINE)
          @Schema(description = "What people read")
          String label) {}

  /** A sub-status of the tenant. */
  @Schema(name = "SubStatus", description = "A finer status of the tenant's own")
  record View(
      @NotNull UUID id,
      @NotNull @Schema(description = "Within which it lies") ReferralStatus status,
      @NotNull @Schema(maxLength = 40, pattern = "[A-Z][A-Z0-9_]*") String code,
      @NotNull @Schema(maxLength = 100) String label,
      @Schema(required = true, description = "False: no referral gets it any more")
          boolean active) {

    static View of(SubStatus one) {
      return new View(one.id(), one.status(), one.code(), one.label(), one.active());
    }
  }

  /** All sub-statuses of the tenant. */
  @Schema(name = "SubStatusList", description = "All sub-statuses of the tenant")
  record Listing(@NotNull @Schema(maxItems = SubStatuses.MOST) List<View> items) {}

  @GET
  @Operation(
      operationId = "listSubStatuses",
      summary = "List the sub-statuses of the care system",
      description = "Also those that are retired.")
  public Listing list() {
    return new Listing(subStatuses.all().stream().map(View::of).toList());
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getSubStatus", summary = "Read a sub-status", description = "One.")
  @APIResponseSchema(value = View.class, responseCode = "200", responseDescription = "It")
  public Response get(@PathParam("id") UUID id) {
    SubStatus found = subStatuses.find(id);
    return ETags.changed(View.of(found), found.version());
  }

  @POST
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "addSubStatus",
      summary = "Add a sub-status",
      description = "Within one of the fixed statuses; at most a hundred.")
  @APIResponseSchema(value = View.class, responseCode = "201", responseDescription = "Added")
  public Response add(@NotNull @Valid Input body) {
    SubStatus made = subStatuses.add(body.status(), body.code(), body.label());
    return Created.at("/v1/sub-statuses/" + made.id(), View.of(made), made.version());
  }

  @POST
  @Path("/{id}/retire")
  @Operation(
      operationId = "retireSubStatus",
      summary = "Retire a sub-status",
      description = "No referral gets it any more; those that are in it stay.")
  @APIResponseSchema(value = View.class, responseCode = "200", responseDescription = "Retired")
  public Response retire(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
    SubStatus now = subStatuses.retire(id, ifMatch);
    return ETags.changed(View.of(now), now.version());
  }
}
