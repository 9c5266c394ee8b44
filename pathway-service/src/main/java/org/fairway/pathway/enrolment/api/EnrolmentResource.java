package org.fairway.pathway.enrolment.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.pathway.enrolment.Enrolment;
import org.fairway.pathway.enrolment.EnrolmentFilter;
import org.fairway.pathway.enrolment.EnrolmentStatus;
import org.fairway.pathway.enrolment.Enrolments;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;
import org.fairway.platform.web.Pages;

/** HTTP of enrolments: reading, and choosing a programme. */
@Path("/v1/enrolments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Enrolments", description = "People on pathways, by pseudonym")
public class EnrolmentResource {
  private static final String LIST = "enrolments";
  private final Enrolments enrolments;
  private final Pages pages;
  private final CurrentScope scope;

  EnrolmentResource(Enrolments enrolments, Pages pages, CurrentScope scope) {
    this.enrolments = enrolments;
    this.pages = pages;
    this.scope = scope;
  }

  @GET
  @Operation(
      operationId = "listEnrolments",
      summary = "List enrolments that the caller may see, newest first",
      description = "A partner sees those whom it referred, an employer those on its programmes.")
  public Page<EnrolmentView> list(
      @QueryParam("referral") @Parameter(description = "Only that of this referral") UUID referral,
      @QueryParam("status") @Parameter(description = "Only those in this status")
          EnrolmentStatus status,
      @QueryParam("programme") @Parameter(description = "Only those on this programme")
          UUID programme,
      @Valid @BeanParam PageRequest request) {
    Map<String, String> filters =
        Pages.filters("referral", referral, "status", status, "programme", programme);
    EnrolmentFilter filter = new EnrolmentFilter(referral, status, programme);
    return pages.newestFirst(
        LIST,
        filters,
        request,
        (before, rows) -> enrolments.page(filter, before, rows),
        Enrolment::id,
        this::view);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getEnrolment",
      summary = "Read an enrolment",
      description = "With the moves that the caller may make, and why not where it may not.")
  @APIResponseSchema(
      value = EnrolmentView.class,
      responseCode = "200",
      responseDescription = "The enrolment")
  public Response get(@PathParam("id") UUID id) {
    Enrolment enrolment = enrolments.get(id);
    return ETags.read(view(enrolment), enrolment.version());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/{id}/programme")
  @Operation(
      operationId = "assignProgramme",
      summary = "Choose the programme",
      description = "Before a place on it is offered. It must be of the same pathway type.")
  @APIResponseSchema(
      value = EnrolmentView.class,
      responseCode = "200",
      responseDescription = "Assigned")
  @APIResponse(
      responseCode = "422",
      description = "No such programme, or one of another pathway type")
  public Response assign(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid AssignProgrammeRequest body) {
    Enrolment enrolment = enrolments.assign(id, body.programmeId(), ifMatch);
    return ETags.changed(view(enrolment), enrolment.version());
  }

  private EnrolmentView view(Enrolment enrolment) {
    return EnrolmentView.of(enrolment, scope.get().roles());
  }
}
