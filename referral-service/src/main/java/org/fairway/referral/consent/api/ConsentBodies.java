package org.fairway.referral.consent.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.platform.web.AllowedAction;
import org.fairway.referral.common.NumberKeptOut;
import org.fairway.referral.common.Texts;
import org.fairway.referral.consent.Consent;
import org.fairway.referral.consent.ConsentDetail;
import org.fairway.referral.consent.ConsentPurpose;
import org.fairway.referral.consent.ConsentSupporter;
import org.fairway.referral.consent.Consents;
import org.fairway.referral.consent.GivenBy;
import org.fairway.referral.consent.NewConsent;
import org.fairway.referral.person.Supporter;

/** Consent receipts as they are sent and shown. */
final class ConsentBodies {

  private ConsentBodies() {}

  /** A receipt as a partner hands it in. */
  @Schema(name = "GiveConsent", description = "A receipt as a partner hands it in")
  record GiveConsent(
      @NotNull ConsentPurpose purpose,
      @Size(max = 20)
          @Schema(
              description =
                  "Who may receive: ODS codes, partner ids or kinds of organisation. With"
                      + " SHARE_WITH_EMPLOYER at least one (422 recipient-missing): an employer is"
                      + " given what a consent naming its ODS code allows")
          List<
                  @NotBlank @Size(max = 60) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9 _:.-]{0,59}")
                  @NumberKeptOut String>
              recipients,
      @NotNull
          @Size(max = 40)
          @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}")
          @Schema(description = "Which text the person saw or heard", examples = "2026-04")
          String wordingVersion,
      @NotNull GivenBy givenBy,
      @NotNull Instant givenAt,
      @Schema(description = "Absent for no end") Instant expiresAt,
      @Valid
          @Schema(
              description =
                  "Who helped the person to decide; required of a REPRESENTATIVE, who decides for"
                      + " them")
          SupporterBody supporter) {

    NewConsent toNewConsent() {
      ConsentSupporter who =
          supporter == null
              ? null
              : new ConsentSupporter(supporter.name().strip(), supporter.relation());
      List<String> to = recipients == null ? List.of() : recipients.stream().distinct().toList();
      return new NewConsent(purpose, to, wordingVersion, givenBy, givenAt, expiresAt, who);
    }
  }

  /** Who helped with a consent. */
  @Schema(name = "ConsentSupporter", description = "Who helped with a consent, or decided")
  record SupporterBody(
      @NotBlank @Size(max = 200) @Pattern(regexp = Texts.LINE) String name,
      @NotNull Supporter.Relation relation) {

    static SupporterBody of(ConsentSupporter supporter) {
      return supporter == null ? null : new SupporterBody(supporter.name(), supporter.relation());
    }
  }

  /** A receipt. */
  @Schema(name = "Consent", description = "A receipt of what a person agreed to")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ConsentView(
      @NotNull UUID id,
      @NotNull UUID personId,
      @NotNull ConsentPurpose purpose,
      @NotNull @Size(max = 20)
          List<@Size(max = 60) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9 _:.-]{0,59}") String>
              recipients,
      @NotNull
          @Size(max = 40)
          @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}")
          @Schema(description = "Which text the person saw or heard")
          String wordingVersion,
      @NotNull GivenBy givenBy,
      @NotNull Instant givenAt,
      @Schema(description = "Absent for no end") Instant expiresAt,
      @Schema(description = "When an objection ends it; absent for none") Instant stopsAt,
      @Schema(description = "Absent while it stands") Instant withdrawnAt,
      @Schema(description = "Who helped, or decided; absent for nobody") SupporterBody supporter,
      @Schema(required = true, description = "Whether it holds at this moment") boolean live,
      @NotNull @Size(max = 5) List<AllowedAction> allowedActions) {

    static ConsentView of(ConsentDetail detail) {
      Consent consent = detail.consent();
      return new ConsentView(
          consent.id(),
          consent.personId(),
          consent.purpose(),
          consent.recipients(),
          consent.wordingVersion(),
          consent.givenBy(),
          consent.givenAt(),
          consent.expiresAt(),
          consent.stopsAt(),
          consent.withdrawnAt(),
          SupporterBody.of(detail.supporter()),
          consent.liveAt(Instant.now()),
          List.of(
              AllowedAction.when(
                  consent.withdrawnAt() == null, "withdraw", "The consent is withdrawn already.")));
    }
  }

  /** All receipts of a person: few, so in one piece. */
  @Schema(name = "ConsentList", description = "All receipts of a person")
  record ConsentList(@NotNull @Size(max = Consents.MOST) List<ConsentView> items) {}
}
