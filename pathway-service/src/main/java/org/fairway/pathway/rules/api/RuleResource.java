package org.fairway.pathway.rules.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.pathway.programme.PathwayType;
import org.fairway.pathway.rules.BookRule;
import org.fairway.pathway.rules.Evaluations;
import org.fairway.pathway.rules.Question;

/** HTTP of the rules themselves, without an enrolment. */
@Path("/v1/rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rules", description = "Eligibility and completion, explained rule by rule")
public class RuleResource {
  private final Evaluations evaluations;

  RuleResource(Evaluations evaluations) {
    this.evaluations = evaluations;
  }

  @GET
  @Operation(
      operationId = "listRules",
      summary = "List the rules",
      description =
          "Every rule with its versions, sources and inputs, in the order in which they are asked.")
  @APIResponseSchema(
      value = RuleListView.class,
      responseCode = "200",
      responseDescription = "The rules")
  public RuleListView list(
      @QueryParam("pathwayType") @Parameter(description = "Only those of this type")
          PathwayType pathwayType,
      @QueryParam("asOf") @Parameter(description = "Only versions that hold on this day")
          LocalDate asOf) {
    return new RuleListView(
        evaluations.rules(pathwayType, asOf).stream()
            .map(rule -> RuleView.of(rule, asOf))
            .toList());
  }

  @POST
  @Path("/evaluate")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "evaluateRules",
      summary = "What would the rules say?",
      description =
          "Answers for facts, a pathway type and a date. Nothing is stored, logged or sent on. A"
              + " missing fact makes a rule UNKNOWN, never FAIL, and is named.")
  @APIResponseSchema(
      value = EvaluationView.class,
      responseCode = "200",
      responseDescription = "What each rule says")
  public EvaluationView evaluate(@NotNull @Valid EvaluateRequest body) {
    Set<String> known =
        evaluations.rules(body.pathwayType(), null).stream()
            .map(BookRule::id)
            .collect(Collectors.toSet());
    Question question = body.question(known);
    return EvaluationView.of(
        body.pathwayType(), evaluations.evaluate(question), evaluations::stage);
  }
}
