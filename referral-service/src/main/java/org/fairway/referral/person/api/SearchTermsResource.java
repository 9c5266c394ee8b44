package org.fairway.referral.person.api;

import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.referral.person.SearchTerms;

@Path("/v1/search-terms")
@Tag(name = "Search terms", description = "By what sealed names are found")
@Produces(MediaType.APPLICATION_JSON)
public class SearchTermsResource {

  private final SearchTerms terms;

  SearchTermsResource(SearchTerms terms) {
    this.terms = terms;
  }

  /** How terms are made anew. */
  @Schema(name = "RenewSearchTerms", description = "How terms are made anew")
  record Renewal(@Schema(description = "Under a new key; false when left out") Boolean newKey) {}

  /** How far it is. */
  @Schema(name = "SearchTermsProgress", description = "How far terms are made")
  record View(
      @Schema(required = true, minimum = "0") long people,
      @Schema(required = true, minimum = "0", description = "Who cannot be found by name yet")
          long withoutTerms,
      @Schema(
              required = true,
              minimum = "0",
              description = "Whose terms are to be made; one more while a new key settles")
          long waiting,
      @Schema(required = true, minimum = "0", description = "Of those, with whom it failed before")
          long retried) {

    static View of(SearchTerms.Progress progress) {
      return new View(
          progress.people(), progress.withoutTerms(), progress.waiting(), progress.retried());
    }
  }

  @GET
  @Operation(
      operationId = "getSearchTerms",
      summary = "Read how far the terms are made by which people are found",
      description = "For operators. Counts of the tenant, nobody's name.")
  public View get() {
    return View.of(terms.progress());
  }

  @POST
  @Path("/renew")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "renewSearchTerms",
      summary = "Make the terms anew by which people are found",
      description =
          "For operators. Runs in the background; people are found meanwhile. With newKey under a new"
              + " key of the tenant, some minutes later, when every instance knows it.")
  @APIResponseSchema(value = View.class, responseCode = "200", responseDescription = "Begun")
  @APIResponse(responseCode = "409", description = "A new key is asked for while terms are made")
  public View renew(@RequestBody(required = false) @Valid Renewal body) {
    return View.of(terms.renew(body != null && Boolean.TRUE.equals(body.newKey())));
  }
}
