package org.fairway.referral.self.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.referral.common.Moment;
import org.fairway.referral.common.NumberKeptOut;
import org.fairway.referral.common.Texts;
import org.fairway.referral.consent.ConsentPurpose;
import org.fairway.referral.consent.GivenBy;
import org.fairway.referral.consent.NewConsent;
import org.fairway.referral.equality.EqualityAnswer;
import org.fairway.referral.referral.PathwayType;
import org.fairway.referral.referral.ReferralStatus;
import org.fairway.referral.self.NewSelfReferral;
import org.fairway.referral.self.SelfReferred;
import org.fairway.referral.self.api.StatusLinkBodies.LinkView;

/** Referrals of people who refer themselves, as they are sent and answered. */
final class SelfReferralBodies {
  private static final int DAYS = 30;

  private SelfReferralBodies() {}

  /** All that somebody says who refers themselves. */
  @Schema(name = "ReferSelf", description = "All that somebody says who refers themselves")
  record ReferSelf(
      @NotNull @Valid SelfPerson person,
      @NotNull
          @Size(min = 1, max = 10)
          @Schema(description = "REFERRAL among them; EQUALITY_MONITORING when equality is given")
          List<@NotNull @Valid SelfConsent> consents,
      @NotNull PathwayType pathwayType,
      UUID programmeId,
      @Size(max = 4000)
          @Pattern(regexp = Texts.LINES)
          @NumberKeptOut
          @Schema(description = "What the person wishes to be known; kept sealed")
          String note,
      @Schema(description = "The session that the person comes from") UUID sessionId,
      @Valid
          @Schema(description = "Absent when nothing was answered; never seen by those who select")
          SelfEquality equality,
      @Min(1) @Max(720) @Schema(description = "Hours for which the link is good; 720 if left out")
          Integer linkValidForHours) {

    NewSelfReferral toNew() {
      Instant now = Moment.now();
      return new NewSelfReferral(
          person.toData(),
          consents.stream().map(consent -> consent.given(now)).toList(),
          pathwayType,
          programmeId,
          note,
          sessionId,
          equality == null ? null : equality.toAnswer(),
          linkValidForHours == null ? Duration.ofDays(DAYS) : Duration.ofHours(linkValidForHours));
    }
  }

  /** What somebody agreed to on the site. */
  @Schema(name = "SelfConsent", description = "What somebody agreed to on the site, at this moment")
  record SelfConsent(
      @NotNull ConsentPurpose purpose,
      @NotNull
          @Size(max = 40)
          @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}")
          @Schema(description = "Which text the person saw", examples = "2026-04")
          String wordingVersion,
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
      @Schema(description = "Absent for no end") Instant expiresAt) {

    NewConsent given(Instant now) {
      List<String> to = recipients == null ? List.of() : recipients.stream().distinct().toList();
      return new NewConsent(purpose, to, wordingVersion, GivenBy.PERSON_ONLINE, now, expiresAt);
    }
  }

  /** Answers to equality monitoring. */
  @Schema(
      name = "SelfEquality",
      description = "Answers to equality monitoring, as EqualityAnswers; each may be left open")
  record SelfEquality(
      @NotNull @Size(max = 80) @Pattern(regexp = Texts.LINE) String ethnicCode,
      @NotNull @Size(max = 20) @Pattern(regexp = "NHS-2001|CENSUS-2021") String ethnicCodeSystem,
      @NotNull EqualityAnswer.Disability disability,
      @NotNull EqualityAnswer.Sex sex,
      @NotNull
          @Size(max = 10)
          @Pattern(
              regexp =
                  "UNDER_16|16-19|20-24|25-29|30-34|35-39|40-44|45-49|50-54|55-59|60-64|65\\+|UNKNOWN")
          String ageBand) {

    EqualityAnswer toAnswer() {
      return new EqualityAnswer(ethnicCode, ethnicCodeSystem, disability, sex, ageBand);
    }
  }

  /** A referral that its own person has sent. */
  @Schema(name = "SelfReferral", description = "A referral that its own person has sent")
  record SelfReferralView(
      @NotNull UUID id,
      @NotNull @Schema(maxLength = 20, pattern = "[A-Z0-9-]+", examples = "BC-7K3M-2U")
          String reference,
      @NotNull ReferralStatus status,
      @NotNull Instant submittedAt,
      @NotNull
          @Schema(description = "For the person alone: to read how it goes, answer and take back")
          LinkView link) {

    static SelfReferralView of(SelfReferred sent) {
      return new SelfReferralView(
          sent.referral().id(),
          sent.referral().reference(),
          sent.referral().status(),
          sent.referral().submittedAt(),
          LinkView.of(sent.link()));
    }
  }
}
