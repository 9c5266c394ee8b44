package org.fairway.referral.partner.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.referral.partner.Credential;

/** Asking for and showing secrets. */
final class CredentialBodies {

  private CredentialBodies() {}

  /** Whose secret. */
  enum CredentialHolder {
    CLIENT,
    USER
  }

  /** Which secret is asked for. */
  @Schema(name = "CredentialRequest", description = "Which secret is asked for")
  record CredentialRequest(
      @NotNull @JsonProperty("for") CredentialHolder holder,
      @Size(max = 63)
          @Pattern(regexp = "[a-z0-9._-]*")
          @Schema(description = "One of the partner's users; for USER only")
          String username) {}

  /** A secret, shown this once. */
  @Schema(name = "Credential", description = "A secret, shown this once")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CredentialView(
      @NotNull @JsonProperty("for") CredentialHolder holder,
      @Size(max = 100) @Pattern(regexp = "[A-Za-z0-9._-]+") @Schema(description = "For CLIENT")
          String clientId,
      @Size(max = 63) @Pattern(regexp = "[a-z0-9._-]+") @Schema(description = "For USER")
          String username,
      @NotNull
          @Size(max = 200)
          @Schema(description = "Client secret or password; shown this once", format = "password")
          String secret,
      @Schema(
              required = true,
              description = "Whether the password must be changed at the first sign-in")
          boolean temporary) {

    static CredentialView ofClient(Credential credential) {
      return new CredentialView(
          CredentialHolder.CLIENT, credential.name(), null, credential.secret(), false);
    }

    static CredentialView ofUser(Credential credential) {
      return new CredentialView(
          CredentialHolder.USER,
          null,
          credential.name(),
          credential.secret(),
          credential.temporary());
    }
  }
}
