package org.fairway.referral.duplicate.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.platform.web.ETags;
import org.fairway.referral.duplicate.DuplicatePolicies;
import org.fairway.referral.duplicate.DuplicatePolicy;
import org.fairway.referral.duplicate.api.DuplicateBodies.PolicyBody;

@Path("/v1/duplicate-policy")
@Tag(name = "Duplicates", description = "People who were entered twice")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DuplicatePolicyResource {

  private final DuplicatePolicies policies;

  DuplicatePolicyResource(DuplicatePolicies policies) {
    this.policies = policies;
  }

  @GET
  @Operation(
      operationId = "getDuplicatePolicy",
      summary = "Read how far duplicates are looked for",
      description = "ICS while nobody has set it.")
  @APIResponseSchema(
      value = PolicyBody.class,
      responseCode = "200",
      responseDescription = "The policy")
  public Response get() {
    return answer(policies.present());
  }

  @PUT
  @Operation(
      operationId = "changeDuplicatePolicy",
      summary = "Set how far duplicates are looked for",
      description =
          "Matches of two partners are hidden at once when the policy no longer reaches so far;"
              + " everybody is compared anew in the background when it does.")
  @APIResponseSchema(value = PolicyBody.class, responseCode = "200", responseDescription = "Set")
  public Response change(@HeaderParam("If-Match") String ifMatch, @NotNull @Valid PolicyBody body) {
    return answer(policies.change(body.reach(), ifMatch));
  }

  private static Response answer(DuplicatePolicy policy) {
    return ETags.changed(PolicyBody.of(policy), policy.version());
  }
}
