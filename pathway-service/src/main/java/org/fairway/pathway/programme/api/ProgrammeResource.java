package org.fairway.pathway.programme.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.pathway.programme.PathwayType;
import org.fairway.pathway.programme.Programme;
import org.fairway.pathway.programme.ProgrammeStream;
import org.fairway.pathway.programme.Programmes;
import org.fairway.platform.web.Created;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Idempotent;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;
import org.fairway.platform.web.Pages;

/** HTTP of programmes. */
@Path("/v1/programmes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes", description = "What an ICS or an employer runs for whom")
public class ProgrammeResource {
  private static final String LIST = "programmes";
  private final Programmes programmes;
  private final Pages pages;

  ProgrammeResource(Programmes programmes, Pages pages) {
    this.programmes = programmes;
    this.pages = pages;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "openProgramme",
      summary = "Open a programme",
      description = "Of the caller's organisation: the ICS or an employer.")
  @APIResponseSchema(
      value = ProgrammeView.class,
      responseCode = "201",
      responseDescription = "Opened")
  public Response open(@NotNull @Valid OpenProgrammeRequest body) {
    Programme programme = programmes.open(body.toNew());
    return Created.at(
        "/v1/programmes/" + programme.id(), ProgrammeView.of(programme), programme.version());
  }

  @GET
  @Operation(
      operationId = "listProgrammes",
      summary = "List programmes of the ICS, newest first",
      description = "Everyone in the ICS sees what it and its employers offer.")
  public Page<ProgrammeView> list(
      @QueryParam("stream") @Parameter(description = "Only those of this stream")
          ProgrammeStream stream,
      @QueryParam("pathwayType") @Parameter(description = "Only those of this type")
          PathwayType type,
      @Valid @BeanParam PageRequest request) {
    Map<String, String> filters = Pages.filters("stream", stream, "pathwayType", type);
    return pages.newestFirst(
        LIST,
        filters,
        request,
        (before, rows) -> programmes.page(stream, type, before, rows),
        Programme::id,
        ProgrammeView::of);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getProgramme",
      summary = "Read a programme",
      description = "For whom it is, when it runs, and how many places it has.")
  @APIResponseSchema(
      value = ProgrammeView.class,
      responseCode = "200",
      responseDescription = "The programme")
  public Response get(@PathParam("id") UUID id) {
    Programme programme = programmes.get(id);
    return ETags.read(ProgrammeView.of(programme), programme.version());
  }
}
