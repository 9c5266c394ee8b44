package org.fairway.referral.bulk.api;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.platform.sheet.SafeText;
import org.fairway.platform.web.Cursors;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;
import org.fairway.referral.bulk.ImportJobs;
import org.fairway.referral.bulk.RowError;

@Path("/v1/imports/{id}/errors")
@Tag(name = "Imports", description = "Referrals by file")
public class ImportErrorResource {

  private static final String LIST = "import-errors";
  private static final int BATCH = 5000;
  private static final int LONGEST_FILE = 50_000_000;

  private final ImportJobs jobs;
  private final Cursors cursors;

  ImportErrorResource(ImportJobs jobs, Cursors cursors) {
    this.jobs = jobs;
    this.cursors = cursors;
  }

  /** An error and where it stands in the list. */
  private record Numbered(int ordinal, RowError error) {}

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "listImportErrors",
      summary = "List the errors of a file, in its order",
      description = "Line, column and code; never a value of the file.")
  public Page<ImportErrorView> list(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
    Map<String, String> given = Map.of("import", id.toString());
    List<String> position = cursors.verify(LIST, given, page.cursor());
    int from = position.isEmpty() ? 0 : Integer.parseInt(position.get(0));
    List<RowError> errors = jobs.errors(id, from, page.limit() + 1);
    List<Numbered> numbered =
        IntStream.range(0, errors.size())
            .mapToObj(i -> new Numbered(from + i, errors.get(i)))
            .toList();
    return Page.of(
        numbered,
        page.limit(),
        each -> ImportErrorView.of(each.error()),
        last -> cursors.sign(LIST, given, List.of(String.valueOf(last.ordinal() + 1))));
  }

  @GET
  @Path("/file")
  @Produces(Upload.CSV)
  @Operation(
      operationId = "downloadImportErrors",
      summary = "Fetch the errors of a file as CSV",
      description = "One line an error, to lie beside the file.")
  @APIResponse(
      responseCode = "200",
      description = "The errors",
      content =
          @Content(
              mediaType = Upload.CSV,
              schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST_FILE)))
  public String file(@PathParam("id") UUID id) {
    List<RowError> all = new ArrayList<>();
    List<RowError> some = jobs.errors(id, 0, BATCH);
    while (!some.isEmpty()) {
      all.addAll(some);
      some = jobs.errors(id, all.size(), BATCH);
    }
    String text =
        Stream.concat(
                Stream.of("line,column,code,detail"), all.stream().map(ImportErrorResource::line))
            .collect(Collectors.joining("\r\n", "", "\r\n"));
    return text;
  }

  private static String line(RowError error) {
    return error.line()
        + ","
        + quoted(error.column())
        + ","
        + quoted(error.code())
        + ","
        + quoted(error.detail());
  }

  private static String quoted(String text) {
    return '"' + SafeText.of(text).replace("\"", "\"\"") + '"';
  }
}
