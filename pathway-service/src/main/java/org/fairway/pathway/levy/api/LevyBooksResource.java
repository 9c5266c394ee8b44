package org.fairway.pathway.levy.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.pathway.levy.LevyCredit;
import org.fairway.pathway.levy.LevyCredits;
import org.fairway.pathway.levy.LevyOutlook;
import org.fairway.pathway.levy.LevyPosting;
import org.fairway.pathway.levy.LevyPostings;
import org.fairway.pathway.levy.PostingKind;
import org.fairway.pathway.support.Today;
import org.fairway.platform.web.Created;
import org.fairway.platform.web.Idempotent;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;
import org.fairway.platform.web.Pages;

/** HTTP of the books of levy accounts. */
@Path("/v1/levy-accounts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Levy", description = "What employers have to spend on apprenticeships, and until when")
public class LevyBooksResource {
  private final LevyCredits credits;
  private final LevyPostings postings;
  private final LevyOutlook outlook;
  private final Pages pages;

  LevyBooksResource(LevyCredits credits, LevyPostings postings, LevyOutlook outlook, Pages pages) {
    this.credits = credits;
    this.postings = postings;
    this.outlook = outlook;
    this.pages = pages;
  }

  @POST
  @Path("/credits")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "recordLevyCredits",
      summary = "Tell levy that entered the account",
      description =
          "All of it is taken, or none. A credit that is known by its month and source is answered"
              + " and not taken again. The top-up is added by itself.")
  @APIResponseSchema(
      value = LevyCreditListView.class,
      responseCode = "201",
      responseDescription = "Taken")
  @APIResponse(
      responseCode = "409",
      description =
          "Told otherwise before, entered in a settled month, or the employer pays no levy")
  @APIResponse(responseCode = "422", description = "An impossible day, or an amount of zero")
  public Response record(@PathParam("id") UUID id, @NotNull @Valid LevyCreditsRequest body) {
    LevyCreditListView view = LevyCreditListView.of(credits.tell(id, body.toNew()));
    return Created.at("/v1/levy-accounts/" + id + "/credits", view, 0);
  }

  @GET
  @Path("/credits")
  @Operation(
      operationId = "listLevyCredits",
      summary = "List the levy that entered, what was told last first",
      description = "As it was told, before the top-up.")
  public Page<LevyCreditView> credits(
      @PathParam("id") UUID id, @Valid @BeanParam PageRequest request) {
    String list = "levy-credits/" + id;
    return pages.newestFirst(
        list,
        request,
        (before, rows) -> credits.page(id, before, rows),
        LevyCredit::id,
        LevyCreditView::of);
  }

  @GET
  @Path("/postings")
  @Operation(
      operationId = "listLevyPostings",
      summary = "List the postings of an account, newest first",
      description = "Written once and never changed. Their sum is what is left.")
  public Page<LevyPostingView> postings(
      @PathParam("id") UUID id,
      @QueryParam("kind") @Parameter(description = "Only those of this kind") PostingKind kind,
      @Valid @BeanParam PageRequest request) {
    String list = "levy-postings/" + id;
    Map<String, String> filters = Pages.filters("kind", kind);
    return pages.newestFirst(
        list,
        filters,
        request,
        (before, rows) -> postings.page(id, kind, before, rows),
        LevyPosting::id,
        LevyPostingView::of);
  }

  @GET
  @Path("/months")
  @Operation(
      operationId = "getLevyMonths",
      summary = "Read the settled months of an account",
      description = "What entered, what it paid, what expired, and what was paid beside it.")
  @APIResponseSchema(
      value = LevyMonthsView.class,
      responseCode = "200",
      responseDescription = "The months")
  public LevyMonthsView months(
      @PathParam("id") UUID id,
      @QueryParam("from")
          @Size(max = 7)
          @Pattern(regexp = Months.MONTH)
          @Parameter(description = "The last 120 months when left out")
          String from,
      @QueryParam("to")
          @Size(max = 7)
          @Pattern(regexp = Months.MONTH)
          @Parameter(description = "The last settled month when left out")
          String to) {
    YearMonth last = Months.of(to, YearMonth.from(Today.inEngland()));
    YearMonth earliest = last.minusMonths(LevyMonthsView.MOST - 1L);
    YearMonth first = Months.of(from, earliest);
    return LevyMonthsView.of(
        outlook.settled(id, first.isBefore(earliest) ? earliest : first, last));
  }

  @GET
  @Path("/forecast")
  @Operation(
      operationId = "getLevyForecast",
      summary = "Read what becomes of an account if nothing changes",
      description =
          "Levy keeps coming, apprentices begin and complete when planned, who is overdue stays so,"
              + " who is on a break stays there, nobody new begins. The months after the last"
              + " settled one; of those that are over, what has been told.")
  @APIResponseSchema(
      value = LevyForecastView.class,
      responseCode = "200",
      responseDescription = "The forecast")
  public LevyForecastView forecast(
      @PathParam("id") UUID id,
      @QueryParam("months")
          @DefaultValue("36")
          @Min(1)
          @Max(36)
          @Parameter(description = "How many")
          int months) {
    return LevyForecastView.of(outlook.ahead(id, months));
  }

  @GET
  @Path("/lost-opportunity")
  @Operation(
      operationId = "getLevyLostOpportunity",
      summary = "Read what expires next month, and what it could have paid for",
      description =
          "If nothing changes. Standards of the catalogue on which somebody may start in that month, at"
              + " the highest price that is funded, those first of which it pays most.")
  @APIResponseSchema(
      value = LostOpportunityView.class,
      responseCode = "200",
      responseDescription = "What would be lost")
  @APIResponse(responseCode = "409", description = "The account is not settled until last month")
  public LostOpportunityView lost(@PathParam("id") UUID id) {
    return LostOpportunityView.of(outlook.lost(id));
  }
}
