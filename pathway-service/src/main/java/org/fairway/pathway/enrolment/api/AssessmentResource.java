package org.fairway.pathway.enrolment.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.pathway.enrolment.Assessments;

/** HTTP of the rules of an enrolment's pathway. */
@Path("/v1/enrolments/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rules", description = "Eligibility and completion, explained rule by rule")
public class AssessmentResource {
  private final Assessments assessments;

  AssessmentResource(Assessments assessments) {
    this.assessments = assessments;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/eligibility")
  @Operation(
      operationId = "assessEligibility",
      summary = "Is this person eligible?",
      description =
          "Each rule answers with its version, source, inputs and a sentence. Nothing that is given"
              + " is stored, and no move depends on the answer.")
  @APIResponse(responseCode = "409", description = "The pathway has no rules")
  @APIResponseSchema(
      value = AssessmentView.class,
      responseCode = "200",
      responseDescription = "What each rule says")
  public AssessmentView eligibility(
      @PathParam("id") UUID id, @NotNull @Valid EligibilityRequest body) {
    return AssessmentView.of(assessments.eligibility(id, body.facts()));
  }

  @GET
  @Path("/completion")
  @Operation(
      operationId = "assessCompletion",
      summary = "Are the rules of completion met so far?",
      description = "By the hours of the ledger and the days passed; no move depends on it.")
  @APIResponse(responseCode = "409", description = "The pathway has no rules")
  @APIResponseSchema(
      value = AssessmentView.class,
      responseCode = "200",
      responseDescription = "What each rule says")
  public AssessmentView completion(@PathParam("id") UUID id) {
    return AssessmentView.of(assessments.completion(id));
  }
}
