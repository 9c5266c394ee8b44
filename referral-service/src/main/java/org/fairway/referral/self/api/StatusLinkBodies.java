package org.fairway.referral.self.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.referral.consent.ConsentPurpose;
import org.fairway.referral.referral.OutcomeKind;
import org.fairway.referral.referral.Referral;
import org.fairway.referral.referral.ReferralStatus;
import org.fairway.referral.self.IssuedLink;
import org.fairway.referral.self.OwnReferral;

/** Links as they are asked for and used. */
final class StatusLinkBodies {
  private static final String TOKEN = "[A-Z0-9]{3,20}\\.[A-Za-z0-9_-]{43}";
  private static final int DAYS = 7;

  private StatusLinkBodies() {}

  /** For how long a link is good. */
  @Schema(name = "IssueStatusLink", description = "For how long a link is good")
  record Issue(
      @Min(1) @Max(720) @Schema(description = "Hours; 168 when left out") Integer validForHours) {

    static Duration lifeOf(Issue body) {
      return body == null || body.validForHours() == null
          ? Duration.ofDays(DAYS)
          : Duration.ofHours(body.validForHours());
    }
  }

  /** A link that was just made. */
  @Schema(name = "StatusLink", description = "A link that works once; it cannot be shown again")
  record LinkView(
      @NotNull
          @Schema(
              description = "Put it behind the # of an address of your own site",
              maxLength = 70,
              pattern = TOKEN)
          String token,
      @NotNull Instant expiresAt) {

    static LinkView of(IssuedLink link) {
      return new LinkView(link.token(), link.expiresAt());
    }
  }

  /** A link that is used. */
  @Schema(name = "OpenStatusLink", description = "A link that is used")
  record Open(@NotNull @Size(max = 70) @Pattern(regexp = TOKEN) String token) {}

  /** A consent that is taken back by a link. */
  @Schema(name = "WithdrawByLink", description = "A consent that is taken back by a link")
  record Withdraw(
      @NotNull @Size(max = 70) @Pattern(regexp = TOKEN) String token,
      @NotNull ConsentPurpose purpose) {}

  /** A referral as its person sees it. */
  @Schema(name = "OwnReferral", description = "A referral as its person sees it; names nobody")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record OwnReferralView(
      @NotNull @Schema(maxLength = 20, pattern = "[A-Z0-9-]+", examples = "BC-7K3M-2U")
          String reference,
      @NotNull ReferralStatus status,
      @NotNull Instant submittedAt,
      @NotNull Instant updatedAt,
      @Schema(description = "Absent while nothing came of it") OutcomeKind outcome,
      @NotNull @Size(max = 10) @Schema(description = "Purposes to which the person consents now")
          List<ConsentPurpose> consents,
      @NotNull @Schema(description = "For the next step, some minutes long") LinkView next) {

    static OwnReferralView of(OwnReferral own) {
      Referral referral = own.referral();
      return new OwnReferralView(
          referral.reference(),
          referral.status(),
          referral.submittedAt(),
          referral.updatedAt(),
          referral.outcome() == null ? null : referral.outcome().kind(),
          own.consents(),
          LinkView.of(own.next()));
    }
  }
}
