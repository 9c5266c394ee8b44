package org.fairway.pathway.catalogue.api;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.pathway.catalogue.CatalogueError;
import org.fairway.pathway.catalogue.StandardImports;
import org.fairway.platform.web.Cursors;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;

/** HTTP of what is wrong with a file of standards. */
@Path("/v1/catalogues/standards/imports/{id}/errors")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogues", description = "Apprenticeship standards and reference lists")
public class StandardImportErrorResource {
  private static final String LIST = "standard-import-errors";

  private final StandardImports imports;
  private final Cursors cursors;

  StandardImportErrorResource(StandardImports imports, Cursors cursors) {
    this.imports = imports;
    this.cursors = cursors;
  }

  /** An error and where it stands in the list. */
  private record Numbered(int ordinal, CatalogueError error) {}

  @GET
  @Operation(
      operationId = "listStandardImportErrors",
      summary = "List what the checks found in a file of standards",
      description = "Line, column and code; never a value of the file. The first 1,000 are kept.")
  public Page<StandardImportErrorView> list(
      @PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
    Map<String, String> given = Map.of("import", id.toString());
    List<String> position = cursors.verify(LIST, given, page.cursor());
    int from = position.isEmpty() ? 0 : Integer.parseInt(position.get(0));
    List<CatalogueError> errors = imports.errors(id, from, page.limit() + 1);
    List<Numbered> numbered =
        IntStream.range(0, errors.size())
            .mapToObj(i -> new Numbered(from + i, errors.get(i)))
            .toList();
    return Page.of(
        numbered,
        page.limit(),
        each -> StandardImportErrorView.of(each.error()),
        last -> cursors.sign(LIST, given, List.of(String.valueOf(last.ordinal() + 1))));
  }
}
