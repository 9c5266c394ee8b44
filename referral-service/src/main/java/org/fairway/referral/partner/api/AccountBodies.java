package org.fairway.referral.partner.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.referral.partner.AgreementLine;

/** Users and agreements that come and go. */
final class AccountBodies {

  private AccountBodies() {}

  /** Who is to sign in no more. */
  @Schema(name = "RemovePartnerUser", description = "Who is to sign in no more")
  record RemoveUserBody(
      @NotNull @Size(max = 63) @Pattern(regexp = "[a-z0-9._-]*") String username) {}

  /** An agreement as it was signed. */
  @Schema(name = "SignedAgreement", description = "An agreement as it was signed")
  record SignedAgreement(
      @NotNull LocalDate signedOn,
      @NotNull LocalDate validFrom,
      @NotNull LocalDate validTo,
      @NotNull Instant recordedAt) {

    static SignedAgreement of(AgreementLine line) {
      return new SignedAgreement(
          line.agreement().signedOn(),
          line.agreement().validFrom(),
          line.agreement().validTo(),
          line.recordedAt());
    }
  }
}
