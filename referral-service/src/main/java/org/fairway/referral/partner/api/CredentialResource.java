package org.fairway.referral.partner.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;
import org.fairway.referral.partner.PartnerCredentials;
import org.fairway.referral.partner.api.CredentialBodies.CredentialHolder;
import org.fairway.referral.partner.api.CredentialBodies.CredentialRequest;
import org.fairway.referral.partner.api.CredentialBodies.CredentialView;

@Path("/v1/partners/{id}/credentials")
@Tag(name = "Partners", description = "Organisations that refer people, and their accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CredentialResource {

  private final PartnerCredentials credentials;

  CredentialResource(PartnerCredentials credentials) {
    this.credentials = credentials;
  }

  @POST
  @Operation(
      operationId = "issueCredential",
      summary = "Issue a fresh client secret or password",
      description =
          "Ends the secret before it. The answer is stored nowhere: ask again if it was lost.")
  @APIResponseSchema(
      value = CredentialView.class,
      responseCode = "200",
      responseDescription = "The secret, shown this once")
  @APIResponse(
      responseCode = "409",
      description = "No machine client, accounts not made yet, or partner suspended")
  @APIResponse(responseCode = "422", description = "None of the partner's users")
  @APIResponse(responseCode = "502", description = "Keycloak gave no new secret")
  @APIResponse(responseCode = "503", description = "Keycloak cannot be reached")
  public CredentialView issue(@PathParam("id") UUID id, @NotNull @Valid CredentialRequest body) {
    if ((body.holder() == CredentialHolder.USER) == (body.username() == null)) {
      throw Problems.invalid(
          new Violation(
              "/username",
              "username-for-user",
              "Name a user exactly when the secret is for USER."));
    }
    return body.holder() == CredentialHolder.CLIENT
        ? CredentialView.ofClient(credentials.forClient(id))
        : CredentialView.ofUser(credentials.forUser(id, body.username()));
  }
}
