package org.fairway.pathway.catalogue.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.pathway.catalogue.Catalogue;
import org.fairway.pathway.catalogue.Standard;
import org.fairway.pathway.catalogue.StandardFilter;
import org.fairway.pathway.catalogue.StandardKey;
import org.fairway.pathway.catalogue.Standards;
import org.fairway.platform.web.Cursors;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;
import org.fairway.platform.web.Pages;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;

/** HTTP of standards: reading. */
@Path("/v1/catalogues/standards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogues", description = "Apprenticeship standards and reference lists")
public class StandardResource {
  private static final String LIST = "standards";
  private static final String SIX = "ST, FA or AU and four digits";

  private final Standards standards;
  private final Cursors cursors;

  StandardResource(Standards standards, Cursors cursors) {
    this.standards = standards;
    this.cursors = cursors;
  }

  @GET
  @Operation(
      operationId = "listStandards",
      summary = "List apprenticeship standards, by reference and version",
      description =
          "Of the live catalogue, or of one that was live before. A version is a line of its own:"
              + " LARS code, funding and length change between versions.")
  public Page<StandardView> list(
      @QueryParam("reference")
          @Size(max = 6)
          @Pattern(regexp = StandardKey.REFERENCE)
          @Parameter(description = SIX + ": its versions, the oldest first")
          String reference,
      @QueryParam("level") @Min(2) @Max(7) @Parameter(description = "Only those of this level")
          Integer level,
      @QueryParam("importId")
          @Parameter(description = "An import that was live; absent: the live catalogue")
          UUID importId,
      @Valid @BeanParam PageRequest request) {
    Map<String, String> filters =
        Pages.filters("reference", reference, "level", level, "importId", importId);
    List<String> position = cursors.verify(LIST, filters, request.cursor());
    StandardKey after =
        position.isEmpty() ? null : new StandardKey(position.get(0), position.get(1));
    Catalogue catalogue = importId == null ? standards.live() : earlier(importId);
    StandardFilter filter = new StandardFilter(reference, level);
    return Page.of(
        catalogue.page(filter, after, request.limit() + 1),
        request.limit(),
        standard -> StandardView.of(standard, catalogue.importId()),
        last -> cursors.sign(LIST, filters, position(last)));
  }

  private Catalogue earlier(UUID importId) {
    return standards
        .of(importId)
        .orElseThrow(
            () ->
                Problems.invalid(
                    new Violation(
                        "query.importId", "unknown-import", "No such import was ever live.")));
  }

  private static List<String> position(Standard last) {
    return List.of(last.key().reference(), last.key().version());
  }

  @GET
  @Path("/{reference}/{version}")
  @Operation(
      operationId = "getStandard",
      summary = "Read a version of an apprenticeship standard",
      description = "From the live catalogue.")
  @APIResponseSchema(
      value = StandardView.class,
      responseCode = "200",
      responseDescription = "The standard")
  public Response get(
      @PathParam("reference")
          @Size(max = 6)
          @Pattern(regexp = StandardKey.REFERENCE)
          @Parameter(description = SIX, example = "ST0216")
          String reference,
      @PathParam("version")
          @Size(max = 5)
          @Pattern(regexp = StandardKey.VERSION)
          @Parameter(description = "Such as 1.3", example = "1.3")
          String version) {
    Catalogue live = standards.live();
    Standard found =
        StandardKey.of(reference, version).flatMap(live::find).orElseThrow(Problems::notFound);
    return ETags.read(StandardView.of(found, live.importId()), live.version());
  }
}
