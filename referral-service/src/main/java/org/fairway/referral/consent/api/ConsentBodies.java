package org.fairway.referral.consent.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.referral.common.AllowedAction;
import org.fairway.referral.consent.Consent;
import org.fairway.referral.consent.ConsentPurpose;
import org.fairway.referral.consent.GivenBy;
import org.fairway.referral.consent.NewConsent;

/** Consent receipts as they are sent and shown. */
final class ConsentBodies {

  private ConsentBodies() {}

  /** A receipt as a partner hands it in. */
  @Schema(name = "GiveConsent")
  record GiveConsent(
      @NotNull ConsentPurpose purpose,
      @Size(max = 20)
          @Schema(description = "Who may receive: ODS codes, partner ids or kinds of organisation")
          List<@NotBlank @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9 _:.-]{0,59}") String> recipients,
      @NotNull
          @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}")
          @Schema(description = "Which text the person saw or heard", examples = "2026-04")
          String wordingVersion,
      @NotNull GivenBy givenBy,
      @NotNull Instant givenAt,
      @Schema(description = "Absent for no end") Instant expiresAt) {

    NewConsent toNewConsent() {
      List<String> to = recipients == null ? List.of() : recipients.stream().distinct().toList();
      return new NewConsent(purpose, to, wordingVersion, givenBy, givenAt, expiresAt);
    }
  }

  /** A receipt. */
  @Schema(name = "Consent")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ConsentView(
      UUID id,
      UUID personId,
      ConsentPurpose purpose,
      List<String> recipients,
      String wordingVersion,
      GivenBy givenBy,
      Instant givenAt,
      Instant expiresAt,
      Instant withdrawnAt,
      @Schema(description = "Whether it holds at this moment") boolean live,
      List<AllowedAction> allowedActions) {

    static ConsentView of(Consent consent) {
      return new ConsentView(
          consent.id(),
          consent.personId(),
          consent.purpose(),
          consent.recipients(),
          consent.wordingVersion(),
          consent.givenBy(),
          consent.givenAt(),
          consent.expiresAt(),
          consent.withdrawnAt(),
          consent.liveAt(Instant.now()),
          List.of(
              AllowedAction.when(
                  consent.withdrawnAt() == null, "withdraw", "The consent is withdrawn already.")));
    }
  }

  /** All receipts of a person: few, so in one piece. */
  @Schema(name = "ConsentList")
  record ConsentList(List<ConsentView> items) {}
}
