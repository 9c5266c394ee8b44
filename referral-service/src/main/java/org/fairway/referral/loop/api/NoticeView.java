package org.fairway.referral.loop.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.platform.web.AllowedAction;
import org.fairway.referral.loop.Notice;
import org.fairway.referral.loop.NoticeKind;
import org.fairway.referral.referral.ReferralStatus;

/** What a referrer is told of a referral. */
@Schema(name = "Notice", description = "What a referrer is told of a referral")
@JsonInclude(JsonInclude.Include.NON_NULL)
record NoticeView(
    @NotNull UUID id,
    @NotNull UUID referralId,
    @NotNull @Schema(maxLength = 20, pattern = "[A-Z0-9-]+", examples = "BC-7K3M-2U")
        String reference,
    @NotNull UUID personId,
    @NotNull NoticeKind kind,
    @Schema(description = "Absent when the person does not consent to its being told")
        ReferralStatus status,
    @NotNull Instant at,
    @Schema(required = true, description = "The person consents to being contacted now")
        boolean mayContactPerson,
    @Schema(description = "Absent while nobody has told the person") Instant personToldAt,
    @NotNull @Size(max = 5) List<AllowedAction> allowedActions) {

  static NoticeView of(Notice notice) {
    String obstacle =
        notice.personToldAt() != null
            ? "The person was told already."
            : notice.mayContact() ? null : "The person has no live CONTACT consent.";
    return new NoticeView(
        notice.id(),
        notice.referralId(),
        notice.reference(),
        notice.personId(),
        notice.kind(),
        notice.status(),
        notice.at(),
        notice.mayContact(),
        notice.personToldAt(),
        List.of(AllowedAction.of("person-told", obstacle)));
  }
}
