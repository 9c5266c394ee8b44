package org.fairway.pathway.levy.api;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.pathway.levy.LevyAccount;
import org.fairway.pathway.levy.LevyAccounts;
import org.fairway.pathway.levy.LevyPayers;
import org.fairway.platform.web.Created;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Idempotent;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;
import org.fairway.platform.web.Pages;

/** HTTP of levy accounts. */
@Path("/v1/levy-accounts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Levy", description = "What employers have to spend on apprenticeships, and until when")
public class LevyAccountResource {
  private static final String LIST = "levy-accounts";
  private final LevyAccounts accounts;
  private final LevyPayers payers;
  private final Pages pages;

  LevyAccountResource(LevyAccounts accounts, LevyPayers payers, Pages pages) {
    this.accounts = accounts;
    this.payers = payers;
    this.pages = pages;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "openLevyAccount",
      summary = "Open the levy account of an employer",
      description =
          "Its history is told next: credits and commitments. Settling it for the first time"
              + " (`settleLevyAccount`) ends that.")
  @APIResponseSchema(
      value = LevyAccountView.class,
      responseCode = "201",
      responseDescription = "Opened")
  @APIResponse(
      responseCode = "409",
      description = "The employer has an account, or no terms of that month are known")
  public Response open(@NotNull @Valid OpenLevyAccountRequest body) {
    LevyAccount account =
        accounts.open(body.organisation(), YearMonth.parse(body.firstMonth()), body.levyPayer());
    return Created.at("/v1/levy-accounts/" + account.id(), view(account), account.version());
  }

  @GET
  @Operation(
      operationId = "listLevyAccounts",
      summary = "List levy accounts, newest first",
      description = "An employer sees its own, the ICS those of all its employers.")
  public Page<LevyAccountView> list(@Valid @BeanParam PageRequest request) {
    return pages.newestFirst(LIST, request, accounts::page, LevyAccount::id, this::view);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getLevyAccount",
      summary = "Read a levy account",
      description = "Until when it is settled, and what was left then.")
  @APIResponseSchema(
      value = LevyAccountView.class,
      responseCode = "200",
      responseDescription = "The account")
  public Response get(@PathParam("id") UUID id) {
    LevyAccount account = accounts.get(id);
    return ETags.read(view(account), account.version());
  }

  @POST
  @Path("/{id}/settle")
  @Operation(
      operationId = "settleLevyAccount",
      summary = "Settle the months that are over",
      description =
          "The first time ends the telling of its history; from then on it is settled every month"
              + " by itself. Each month is settled for itself: what a fault stops goes on by itself"
              + " later. What is settled stays: payments, expiry and levy of later months are"
              + " added, and what turns out to be paid too much comes back by a posting of its own.")
  @APIResponseSchema(
      value = LevyAccountView.class,
      responseCode = "200",
      responseDescription = "Settled")
  public Response settle(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
    accounts.settle(id, ifMatch);
    LevyAccount account = accounts.get(id);
    return ETags.changed(view(account), account.version());
  }

  @POST
  @Path("/{id}/payer-status")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "changeLevyPayerStatus",
      summary = "Say from which month an employer pays the levy, or no longer",
      description =
          "Told before that month is settled. Levy of months without is not taken, and not forecast;"
              + " of an apprenticeship the status on its first day decides the employer's share"
              + " until the end. Told again of the same month, it replaces what was told before.")
  @APIResponseSchema(
      value = LevyAccountView.class,
      responseCode = "200",
      responseDescription = "Told")
  @APIResponse(
      responseCode = "409",
      description = "The month is settled, or levy of such a month was told")
  @APIResponse(responseCode = "422", description = "Before the first month of the account")
  public Response status(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid LevyPayerStatusRequest body) {
    LevyAccount account = payers.tell(id, YearMonth.parse(body.from()), body.levyPayer(), ifMatch);
    return ETags.changed(view(account), account.version());
  }

  @GET
  @Path("/{id}/balance")
  @Operation(
      operationId = "getLevyBalance",
      summary = "Read what was left at the end of a day",
      description = "Lot by lot, with the day from which it cannot be spent. Settled days only.")
  @APIResponseSchema(
      value = LevyBalanceView.class,
      responseCode = "200",
      responseDescription = "The balance")
  @APIResponse(responseCode = "422", description = "The day is not settled")
  public LevyBalanceView balance(
      @PathParam("id") UUID id,
      @QueryParam("asOf") @Parameter(description = "The last settled day when left out")
          LocalDate asOf) {
    LevyAccount account = accounts.get(id);
    LocalDate day = asOf == null ? account.settledUntil() : asOf;
    return LevyBalanceView.of(day, accounts.lots(account, day));
  }

  private LevyAccountView view(LevyAccount account) {
    return LevyAccountView.of(
        account, payers.of(account), payers.now(account), accounts.balance(account));
  }
}
