package org.fairway.referral.engagement.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.referral.engagement.SessionDetail;
import org.fairway.referral.referral.SessionReferrals.Reached;

/** What came of a session. */
@Schema(name = "SessionConversion", description = "What came of a session")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConversionView(
    @NotNull UUID sessionId,
    @Schema(description = "Absent when nobody counted") Integer invited,
    @Schema(description = "Absent until it was held") Integer attended,
    @Schema(required = true, description = "Referrals that name the session and were sent")
        long referrals,
    @Schema(
            required = true,
            description = "Of these, those of which the caller may not see how they went")
        long withheld,
    @Schema(required = true, description = "Of the others, those ever accepted") long accepted,
    @Schema(required = true, description = "Of the others, those ever in progress") long started,
    @Schema(required = true, description = "Of the others, those ever completed") long completed,
    @Schema(
            description = "Referrals for each who attended; absent when nobody did",
            maxLength = 20,
            pattern = "[0-9]+\\.[0-9]{4}",
            examples = "0.2500")
        String referralsPerAttendee) {

  private static final int PLACES = 4;

  static ConversionView of(SessionDetail detail, Reached reached) {
    Integer attended = detail.session().attended();
    return new ConversionView(
        detail.session().id(),
        detail.session().invited(),
        attended,
        reached.submitted(),
        reached.withheld(),
        reached.accepted(),
        reached.started(),
        reached.completed(),
        attended == null || attended == 0 ? null : rate(reached.submitted(), attended));
  }

  private static String rate(long referrals, int attended) {
    return BigDecimal.valueOf(referrals)
        .divide(BigDecimal.valueOf(attended), PLACES, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
