package org.fairway.referral.self.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.platform.web.AllowedAction;
import org.fairway.referral.common.NumberKeptOut;
import org.fairway.referral.common.Texts;
import org.fairway.referral.consent.ConsentPurpose;
import org.fairway.referral.person.ContactChange;
import org.fairway.referral.person.ContactWishes;
import org.fairway.referral.person.PersonalData;
import org.fairway.referral.referral.OutcomeKind;
import org.fairway.referral.referral.Reason;
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
  record Open(
      @NotNull @Size(max = 70) @Pattern(regexp = TOKEN) String token,
      @Min(1)
          @Max(720)
          @Schema(
              description =
                  "Hours for which the link in next is to be good, to come back with; 15 minutes"
                      + " when left out")
          Integer keepForHours) {

    Duration next() {
      return keepForHours == null ? null : Duration.ofHours(keepForHours);
    }
  }

  /** An answer that is given by a link. */
  @Schema(name = "AnswerByLink", description = "An answer that is given by a link")
  record Answer(
      @NotNull @Size(max = 70) @Pattern(regexp = TOKEN) String token,
      @NotBlank @Size(max = 4000) @Pattern(regexp = Texts.LINES) @NumberKeptOut String answer) {}

  /** A referral that is taken back by a link. */
  @Schema(name = "WithdrawReferralByLink", description = "A referral that is taken back by a link")
  record TakeBack(
      @NotNull @Size(max = 70) @Pattern(regexp = TOKEN) String token,
      @Schema(description = "NO_LONGER_INTERESTED when left out") Why reason) {

    Reason why() {
      return reason == null ? Reason.NO_LONGER_INTERESTED : Reason.valueOf(reason.name());
    }
  }

  /** Why people take their own referrals back. */
  @Schema(name = "OwnReason", description = "Why somebody takes their own referral back")
  enum Why {
    NEEDS_MET_ELSEWHERE,
    MOVED_AWAY,
    ALREADY_WORKING,
    CARING,
    HEALTH,
    NO_LONGER_INTERESTED,
    OTHER
  }

  /** How to be reached, said by a link. */
  @Schema(
      name = "ChangeContactByLink",
      description = "How to be reached from now on; what is left out stays")
  record Reach(
      @NotNull @Size(max = 70) @Pattern(regexp = TOKEN) String token,
      @Valid Contact contact,
      @Valid ContactWishes contactWishes) {

    ContactChange change() {
      return new ContactChange(contact == null ? null : contact.toContact(), contactWishes);
    }
  }

  /** How to be reached. */
  @Schema(name = "OwnContact", description = "How to be reached; what is left out stays")
  record Contact(
      @Email @Size(max = 200) String email,
      @Size(max = 31) @Pattern(regexp = "\\+?[0-9 ()-]{5,30}") String phone,
      PersonalData.ContactChannel preferred) {

    PersonalData.Contact toContact() {
      return new PersonalData.Contact(email, phone, preferred);
    }
  }

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
      @Schema(
              maxLength = 4000,
              description = "What is asked of the person; absent while nothing is")
          String question,
      @NotNull @Size(max = 5) @Schema(description = "What may be done by the link now")
          List<AllowedAction> allowedActions,
      @NotNull @Size(max = 10) @Schema(description = "Purposes to which the person consents now")
          List<ConsentPurpose> consents,
      @NotNull
          @Schema(
              description =
                  "For the next step, some minutes long; expired when the person has just ended what"
                      + " the link rests on")
          LinkView next) {

    static OwnReferralView of(OwnReferral own) {
      Referral referral = own.referral();
      return new OwnReferralView(
          referral.reference(),
          referral.status(),
          referral.submittedAt(),
          referral.updatedAt(),
          referral.outcome() == null ? null : referral.outcome().kind(),
          own.question(),
          own.actions(),
          own.consents(),
          LinkView.of(own.next()));
    }
  }
}
