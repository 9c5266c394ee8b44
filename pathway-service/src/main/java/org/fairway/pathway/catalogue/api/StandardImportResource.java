package org.fairway.pathway.catalogue.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.pathway.catalogue.CatalogueImport;
import org.fairway.pathway.catalogue.ImportMode;
import org.fairway.pathway.catalogue.StandardImports;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;
import org.fairway.platform.web.Pages;

/** HTTP of imports of standards. */
@Path("/v1/catalogues/standards/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogues", description = "Apprenticeship standards and reference lists")
public class StandardImportResource {
  private static final String LIST = "standard-imports";

  /** Bytes; fairway.web.max-body-size. */
  private static final int LARGEST = 1_048_576;

  private final CatalogueDesk desk;
  private final StandardImports imports;
  private final Pages pages;

  StandardImportResource(CatalogueDesk desk, StandardImports imports, Pages pages) {
    this.desk = desk;
    this.imports = imports;
    this.pages = pages;
  }

  @POST
  @Consumes(CatalogueUpload.CSV)
  @Operation(
      operationId = "importStandards",
      summary = "Send a file of apprenticeship standards",
      description =
          "CSV with a header; docs/catalogues.md lists the columns and the checks. The whole"
              + " catalogue, not a part of it: with COMMIT it becomes what is read, all or"
              + " nothing, when every check passes. A file that fails is kept as REFUSED, with its"
              + " errors. The same file again is the same import, answered with 200.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = CatalogueUpload.CSV,
              schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = LARGEST)))
  @APIResponseSchema(
      value = StandardImportView.class,
      responseCode = "201",
      responseDescription = "Taken; its state says what became of it")
  @APIResponse(
      responseCode = "200",
      description = "The file had come before",
      headers = {
        @Header(name = "Location", ref = "#/components/headers/Location"),
        @Header(name = "ETag", ref = "#/components/headers/ETag")
      },
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = StandardImportView.class)))
  public Response send(
      @QueryParam("mode")
          @DefaultValue("VALIDATE")
          @Parameter(description = "Whether the catalogue becomes live at once")
          ImportMode mode,
      @QueryParam("acceptShrunk")
          @DefaultValue("false")
          @Parameter(description = "The catalogue really lacks so many of the standards of before")
          boolean acceptShrunk,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Size(max = 100) String type,
      InputStream body)
      throws IOException {
    return desk.importStandards(CatalogueUpload.read(body, type, mode, acceptShrunk));
  }

  @GET
  @Operation(
      operationId = "listStandardImports",
      summary = "List imports of standards, newest first",
      description =
          "Empty until the care system sent its first file: until then the standards that come"
              + " with the service are read.")
  public Page<StandardImportView> list(@Valid @BeanParam PageRequest request) {
    return pages.newestFirst(
        LIST, request, imports::page, CatalogueImport::id, StandardImportView::of);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getStandardImport",
      summary = "Read what became of a file of standards",
      description = "Whether it was refused, waits, is live, or was.")
  @APIResponseSchema(
      value = StandardImportView.class,
      responseCode = "200",
      responseDescription = "The import")
  public Response get(@PathParam("id") UUID id) {
    CatalogueImport file = imports.get(id);
    return ETags.read(StandardImportView.of(file), file.version());
  }

  @POST
  @Path("/{id}/activate")
  @Operation(
      operationId = "activateStandardImport",
      summary = "Make an import what is read",
      description =
          "One that waits is checked again, against what is live by now. One that was live before"
              + " comes back as it was: this is how the last good catalogue is restored.")
  @APIResponseSchema(
      value = StandardImportView.class,
      responseCode = "200",
      responseDescription = "Live")
  @APIResponse(responseCode = "409", description = "It is live, or was refused")
  @APIResponse(responseCode = "422", description = "The checks find something by now")
  public Response activate(
      @PathParam("id") UUID id,
      @QueryParam("acceptShrunk")
          @DefaultValue("false")
          @Parameter(description = "The catalogue really lacks so many of the standards of before")
          boolean acceptShrunk,
      @HeaderParam("If-Match") String ifMatch) {
    CatalogueImport file = imports.activate(id, ifMatch, acceptShrunk);
    return ETags.changed(StandardImportView.of(file), file.version());
  }
}
