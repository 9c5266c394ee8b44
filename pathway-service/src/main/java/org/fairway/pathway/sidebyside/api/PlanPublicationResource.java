package org.fairway.pathway.sidebyside.api;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.pathway.sidebyside.Publication;
import org.fairway.pathway.sidebyside.PublicationHead;
import org.fairway.pathway.sidebyside.Publications;
import org.fairway.platform.web.Created;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Idempotent;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;
import org.fairway.platform.web.Pages;

/** HTTP of what a care system shows others. */
@Path("/v1/plans/publications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans side by side", description = "What care systems show each other of their plans")
public class PlanPublicationResource {
  private static final String LIST = "plan-publications";

  private final Publications publications;
  private final Pages pages;

  PlanPublicationResource(Publications publications, Pages pages) {
    this.publications = publications;
    this.pages = pages;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "draftPlanPublication",
      summary = "Put together what is to be shown to others",
      description =
          "From fixed figures, and of nothing that is not named. Nobody else reads it before it is"
              + " published; the document is exactly what they will read.")
  @APIResponseSchema(
      value = PublicationView.class,
      responseCode = "201",
      responseDescription = "Drafted")
  @APIResponse(responseCode = "409", description = "Too many of the year are not withdrawn")
  @APIResponse(responseCode = "422", description = "Figures are not fixed, or nothing is named")
  public Response draft(@NotNull @Valid DraftPublicationRequest body) {
    Publication draft = publications.draft(body.toNew());
    return Created.at(
        "/v1/plans/publications/" + draft.id(), PublicationView.of(draft), draft.version());
  }

  @GET
  @Operation(
      operationId = "listPlanPublications",
      summary = "List what was shown to others, newest first",
      description = "Of the own care system, drafts and what was withdrawn among them.")
  public Page<PublicationView> list(@Valid @BeanParam PageRequest request) {
    return pages.newestFirst(
        LIST, request, publications::page, PublicationHead::id, PublicationView::inList);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getPlanPublication",
      summary = "Read a publication of the own care system",
      description = "Who was named, and exactly what they read.")
  @APIResponseSchema(
      value = PublicationView.class,
      responseCode = "200",
      responseDescription = "The publication")
  public Response get(@PathParam("id") UUID id) {
    Publication publication = publications.get(id);
    return ETags.read(PublicationView.of(publication), publication.version());
  }

  @POST
  @Path("/{id}/publish")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "publishPlan",
      summary = "Let named care systems read a publication",
      description =
          "Each by its code, beside those that read it already. No other can tell that there is"
              + " one. The figures of its years stay as they are from then on.")
  @APIResponseSchema(
      value = PublicationView.class,
      responseCode = "200",
      responseDescription = "Published")
  @APIResponse(responseCode = "409", description = "It was withdrawn")
  @APIResponse(
      responseCode = "422",
      description = "The own code, one of no care system, or too many")
  public Response publish(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid PublishRequest body) {
    Publication publication = publications.publish(id, ifMatch, body.readers());
    return ETags.changed(PublicationView.of(publication), publication.version());
  }

  @POST
  @Path("/{id}/withdraw")
  @Operation(
      operationId = "withdrawPlanPublication",
      summary = "Take a publication away from everybody else",
      description = "At once and for good. What somebody has read before cannot be taken back.")
  @APIResponseSchema(
      value = PublicationView.class,
      responseCode = "200",
      responseDescription = "Withdrawn")
  @APIResponse(responseCode = "409", description = "It was withdrawn before")
  public Response withdraw(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
    Publication publication = publications.withdraw(id, ifMatch);
    return ETags.changed(PublicationView.of(publication), publication.version());
  }
}
