package org.fairway.referral.capacity.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;
import org.fairway.platform.web.Pages;
import org.fairway.referral.capacity.Capacity;
import org.fairway.referral.capacity.api.CapacityBodies.DeclarationView;
import org.fairway.referral.capacity.api.CapacityBodies.DeclareBody;
import org.fairway.referral.capacity.api.CapacityBodies.RoomView;
import org.fairway.referral.referral.PathwayType;

@Path("/v1/capacity")
@Tag(name = "Capacity", description = "Who has room, and what was looked for in vain")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CapacityResource {

  private static final String LIST = "capacity-declarations";
  private static final String ODS = "[A-Z0-9]{3,20}";

  private final Capacity capacity;
  private final Pages pages;

  CapacityResource(Capacity capacity, Pages pages) {
    this.capacity = capacity;
    this.pages = pages;
  }

  @GET
  @Operation(
      operationId = "askCapacity",
      summary = "Ask whether there is room, before anybody is referred",
      description =
          "Nobody is named. The answer is of this moment, and promises no place: CAPACITY,"
              + " ASSESSMENT_REQUIRED, WAITLIST or NO_CAPACITY.")
  public RoomView ask(
      @QueryParam("pathwayType") @NotNull @Parameter(description = "Which route", required = true)
          PathwayType pathwayType,
      @QueryParam("receiver")
          @Size(max = 20)
          @Pattern(regexp = ODS)
          @Parameter(description = "ODS code of the receiver; absent for any")
          String receiver,
      @QueryParam("programme") @Parameter(description = "Only this programme") UUID programme) {
    return RoomView.of(pathwayType, capacity.ask(pathwayType, receiver, programme));
  }

  @GET
  @Path("/declarations")
  @Operation(
      operationId = "listCapacityDeclarations",
      summary = "List how receivers take people on, newest first",
      description = "Everybody in the care system sees what its receivers say.")
  public Page<DeclarationView> list(@Valid @BeanParam PageRequest page) {
    return pages.newestFirst(LIST, page, capacity::page, last -> last.id(), DeclarationView::of);
  }

  @PUT
  @Path("/declarations/{receiver}/{pathwayType}")
  @Operation(
      operationId = "declareCapacity",
      summary = "Say how a receiver takes people on",
      description = "An employer speaks for itself, a coordinator for all. The last word stands.")
  public DeclarationView declare(
      @PathParam("receiver") @Size(max = 20) @Pattern(regexp = ODS) String receiver,
      @PathParam("pathwayType") PathwayType pathwayType,
      @NotNull @Valid DeclareBody body) {
    return DeclarationView.of(capacity.declare(receiver, pathwayType, body.toDeclaration()));
  }
}
