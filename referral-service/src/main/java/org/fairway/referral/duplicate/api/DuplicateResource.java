package org.fairway.referral.duplicate.api;

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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;
import org.fairway.platform.web.Pages;
import org.fairway.referral.duplicate.DuplicateDetail;
import org.fairway.referral.duplicate.Duplicates;
import org.fairway.referral.duplicate.api.DuplicateBodies.Decision;
import org.fairway.referral.duplicate.api.DuplicateBodies.DuplicateView;
import org.fairway.referral.duplicate.api.DuplicateBodies.Merge;

@Path("/v1/duplicates")
@Tag(name = "Duplicates", description = "People who were entered twice")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DuplicateResource {
  private static final String LIST = "duplicates";
  private static final String IF_MATCH = "If-Match";

  private final Duplicates duplicates;
  private final Pages pages;

  DuplicateResource(Duplicates duplicates, Pages pages) {
    this.duplicates = duplicates;
    this.pages = pages;
  }

  @GET
  @Operation(
      operationId = "listDuplicates",
      summary = "List people who may be one, newest first",
      description =
          "A partner sees those among its own people; the care system sees those of two partners"
              + " too, while both people consent to being referred. Found some seconds after a"
              + " person was entered. Each match listed is on record.")
  public Page<DuplicateView> list(
      @BeanParam DuplicateQuery query, @Valid @BeanParam PageRequest page) {
    return pages.newestFirst(
        LIST,
        query.given(),
        page,
        (before, rows) -> duplicates.page(query.filter(), before, rows),
        last -> last.id(),
        DuplicateView::of);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getDuplicate",
      summary = "Read two people who may be one",
      description = "With what was decided, and what may be. Is on record.")
  @APIResponseSchema(
      value = DuplicateView.class,
      responseCode = "200",
      responseDescription = "The match")
  public Response get(@PathParam("id") UUID id) {
    return answer(duplicates.find(id));
  }

  @POST
  @Path("/{id}/merge")
  @Operation(
      operationId = "mergeDuplicate",
      summary = "Make one person of two",
      description =
          "Links the records and moves nothing, so that it can be taken back whole. A partner is"
              + " not told of a merge with another partner's record.")
  @APIResponseSchema(
      value = DuplicateView.class,
      responseCode = "200",
      responseDescription = "Merged")
  @APIResponse(responseCode = "422", description = "The record to keep is neither of the two")
  public Response merge(
      @PathParam("id") UUID id, @HeaderParam(IF_MATCH) String ifMatch, @NotNull @Valid Merge body) {
    return answer(duplicates.merge(id, ifMatch, body.keep(), body.note()));
  }

  @POST
  @Path("/{id}/unmerge")
  @Operation(
      operationId = "unmergeDuplicate",
      summary = "Take a merge back",
      description = "Everything is as it was before; the history stays.")
  @APIResponseSchema(
      value = DuplicateView.class,
      responseCode = "200",
      responseDescription = "Taken back")
  public Response unmerge(
      @PathParam("id") UUID id,
      @HeaderParam(IF_MATCH) String ifMatch,
      @RequestBody(required = false) @Valid Decision body) {
    return answer(duplicates.unmerge(id, ifMatch, Decision.noteOf(body)));
  }

  @POST
  @Path("/{id}/dismiss")
  @Operation(
      operationId = "dismissDuplicate",
      summary = "Say that two people are two",
      description = "The match is not shown as open again, whatever their score becomes.")
  @APIResponseSchema(
      value = DuplicateView.class,
      responseCode = "200",
      responseDescription = "Dismissed")
  public Response dismiss(
      @PathParam("id") UUID id,
      @HeaderParam(IF_MATCH) String ifMatch,
      @RequestBody(required = false) @Valid Decision body) {
    return answer(duplicates.dismiss(id, ifMatch, Decision.noteOf(body)));
  }

  private static Response answer(DuplicateDetail found) {
    return ETags.changed(DuplicateView.of(found), found.match().version());
  }
}
