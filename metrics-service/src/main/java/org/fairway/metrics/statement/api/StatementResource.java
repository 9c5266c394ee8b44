package org.fairway.metrics.statement.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.metrics.access.Reach;
import org.fairway.metrics.access.YearPath;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.statement.Question;
import org.fairway.metrics.statement.Statements;
import org.fairway.platform.web.Cursors;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;

/** What an organisation says of an indicator that is answered in words. */
@Path("/v1/organisations/{ods}/statements/{standard}/{period}/{indicator}")
@Tag(name = "Statements", description = "Indicators that are answered in words")
@Produces(MediaType.APPLICATION_JSON)
public class StatementResource {

  private static final String LIST = "statements";

  private final Statements statements;
  private final Reach reach;
  private final Cursors cursors;

  StatementResource(Statements statements, Reach reach, Cursors cursors) {
    this.statements = statements;
    this.reach = reach;
    this.cursors = cursors;
  }

  @PUT
  @Operation(
      operationId = "putStatement",
      summary = "Answer an indicator in words",
      description =
          "Replaces what was said before, which stays readable as an earlier version; the same"
              + " again changes nothing. What an organisation said of itself it alone corrects.")
  @APIResponseSchema(
      value = StatementView.class,
      responseCode = "200",
      responseDescription = "What holds now")
  @APIResponse(
      responseCode = "422",
      description = "No indicator answered in words, or a narrative that points to a person")
  public StatementView put(
      @Valid @BeanParam YearPath where,
      @PathParam("standard") Standard standard,
      @PathParam("indicator")
          @Size(max = 40)
          @Parameter(description = "Id of the indicator", example = "9b")
          String indicator,
      @NotNull @Valid StatementBody body) {
    return StatementView.of(statements.put(about(where, standard, indicator), body.said()));
  }

  @GET
  @Operation(
      operationId = "listStatements",
      summary = "List what was said of an indicator",
      description = "Every version, the newest first: that one holds.")
  public Page<StatementView> list(
      @Valid @BeanParam YearPath where,
      @PathParam("standard") Standard standard,
      @PathParam("indicator")
          @Size(max = 40)
          @Parameter(description = "Id of the indicator", example = "9b")
          String indicator,
      @Valid @BeanParam PageRequest page) {
    Question about = about(where, standard, indicator);
    Map<String, String> filters =
        Map.of(
            "organisation", about.organisation(),
            "standard", standard.name(),
            "period", about.period().toString(),
            "indicator", indicator);
    List<String> position = cursors.verify(LIST, filters, page.cursor());
    long below = position.isEmpty() ? Long.MAX_VALUE : Long.parseLong(position.get(0));
    return Page.of(
        statements.versions(about, below, page.limit() + 1),
        page.limit(),
        StatementView::of,
        last -> cursors.sign(LIST, filters, List.of("" + last.version())));
  }

  private Question about(YearPath where, Standard standard, String indicator) {
    return new Question(reach.organisation(where.ods()).ods(), standard, where.period(), indicator);
  }
}
