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
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.pathway.enrolment.Assessments;
import org.fairway.pathway.enrolment.StoredAssessment;
import org.fairway.platform.web.Created;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Idempotent;

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
  @APIResponse(responseCode = "409", description = "The pathway has no such rules")
  @APIResponseSchema(
      value = AssessmentView.class,
      responseCode = "200",
      responseDescription = "What each rule says")
  public AssessmentView eligibility(
      @PathParam("id") UUID id, @NotNull @Valid EligibilityRequest body) {
    return AssessmentView.of(assessments.eligibility(id, body.told()), assessments::stage);
  }

  @GET
  @Path("/completion")
  @Operation(
      operationId = "assessCompletion",
      summary = "Are the rules of completion met so far?",
      description =
          "By the hours of the ledger and the days passed, with what can be said of rules that hold"
              + " meanwhile, such as caps of delivery modes; no move depends on it.")
  @APIResponse(responseCode = "409", description = "The pathway has no such rules")
  @APIResponseSchema(
      value = AssessmentView.class,
      responseCode = "200",
      responseDescription = "What each rule says")
  public AssessmentView completion(@PathParam("id") UUID id) {
    return AssessmentView.of(assessments.completion(id), assessments::stage);
  }

  @POST
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/assessments")
  @Operation(
      operationId = "recordAssessment",
      summary = "Ask the rules and keep the answer",
      description =
          "What is known of the enrolment goes before what is told. The answer is kept sealed, with"
              + " the version of each rule: a later version does not change it.")
  @APIResponse(responseCode = "409", description = "No such rules, or as many as may be kept")
  @APIResponseSchema(
      value = StoredAssessmentView.class,
      responseCode = "201",
      responseDescription = "What each rule says")
  public Response record(@PathParam("id") UUID id, @NotNull @Valid AssessRequest body) {
    StoredAssessment stored = assessments.record(id, body.only(), body.on(), body.told());
    return Created.at(
        "/v1/enrolments/" + id + "/assessments/" + stored.id(), StoredAssessmentView.of(stored), 0);
  }

  @GET
  @Path("/assessments")
  @Operation(
      operationId = "listAssessments",
      summary = "List answers that were kept",
      description = "The oldest first, each as it was given.")
  @APIResponseSchema(
      value = StoredAssessmentView.Listing.class,
      responseCode = "200",
      responseDescription = "The answers")
  public StoredAssessmentView.Listing list(@PathParam("id") UUID id) {
    return new StoredAssessmentView.Listing(
        assessments.of(id).stream().map(StoredAssessmentView::of).toList());
  }

  @GET
  @Path("/assessments/{assessment}")
  @Operation(
      operationId = "getAssessment",
      summary = "Read an answer that was kept",
      description = "As it was given, by the versions of rules that held then.")
  @APIResponseSchema(
      value = StoredAssessmentView.class,
      responseCode = "200",
      responseDescription = "The answer")
  public Response get(@PathParam("id") UUID id, @PathParam("assessment") UUID assessment) {
    StoredAssessment stored = assessments.get(id, assessment);
    return ETags.read(StoredAssessmentView.of(stored), 0);
  }

  @GET
  @Path("/breaches")
  @Operation(
      operationId = "listRuleBreaches",
      summary = "List rules that are or were broken",
      description =
          "Found when hours are written, plans and statuses change, and answers are kept. Each is"
              + " told once until it is cured. What was found with facts told to the ICS, and rules"
              + " of eligibility and funding, are listed for the ICS alone.")
  @APIResponseSchema(
      value = BreachListView.class,
      responseCode = "200",
      responseDescription = "The breaches")
  public BreachListView breaches(@PathParam("id") UUID id) {
    return BreachListView.of(assessments.breaches(id));
  }
}
