package org.fairway.metrics.fact.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.metrics.access.Reach;
import org.fairway.metrics.access.YearPath;
import org.fairway.metrics.fact.Facts;
import org.fairway.metrics.fact.FactsRefused;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.reference.Organisation;
import org.fairway.platform.web.Cursors;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;

/** The facts of an organisation and period. */
@Path("/v1/organisations/{ods}/facts/{period}")
@Tag(name = "Facts", description = "Counts and survey figures that organisations publish")
@Produces(MediaType.APPLICATION_JSON)
public class FactResource {

  private final Facts facts;
  private final Reach reach;
  private final Cursors cursors;

  FactResource(Facts facts, Reach reach, Cursors cursors) {
    this.facts = facts;
    this.reach = reach;
    this.cursors = cursors;
  }

  @PUT
  @Operation(
      operationId = "putFacts",
      summary = "Replace the facts of an organisation and period from one source",
      description =
          "All facts are taken or none. Bad ones are listed by their pointers, the first 1,000 of"
              + " them.")
  @APIResponseSchema(
      value = FactReportView.class,
      responseCode = "200",
      responseDescription = "Taken")
  @APIResponse(responseCode = "422", description = "Facts that cannot be; each is listed")
  public FactReportView put(@Valid @BeanParam YearPath where, @NotNull @Valid FactSheet sheet) {
    Organisation organisation = reach.organisation(where.ods());
    Period year = where.period();
    try {
      return FactReportView.of(
          facts.replace(
              organisation.ods(),
              year,
              sheet.source(),
              sheet.facts().stream().map(FactBody::toRaw).toList()));
    } catch (FactsRefused e) {
      throw Problems.unprocessable(
          e.flaws().stream()
              .map(flaw -> new Violation(flaw.pointer(), flaw.code(), flaw.detail()))
              .toList());
    }
  }

  @GET
  @Operation(
      operationId = "listFactSets",
      summary = "List the sources of a period",
      description = "With their versions, the newest version of each first.")
  public Page<FactSetView> list(
      @Valid @BeanParam YearPath where, @Valid @BeanParam PageRequest page) {
    String organisation = reach.organisation(where.ods()).ods();
    Period year = where.period();
    Map<String, String> filters = Map.of("organisation", organisation, "period", year.toString());
    List<String> position = cursors.verify("fact-sets", filters, page.cursor());
    String source = position.isEmpty() ? "" : position.get(0);
    long version = position.isEmpty() ? 0 : Long.parseLong(position.get(1));
    return Page.of(
        facts.sources(organisation, year, source, version, page.limit() + 1),
        page.limit(),
        FactSetView::of,
        last -> cursors.sign("fact-sets", filters, List.of(last.source(), "" + last.version())));
  }
}
