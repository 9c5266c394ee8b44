package org.fairway.referral.engagement.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.platform.web.AllowedAction;
import org.fairway.referral.engagement.EngagementSession;
import org.fairway.referral.engagement.SessionDetail;
import org.fairway.referral.engagement.SessionKind;
import org.fairway.referral.engagement.SessionStatus;

/** A session with its places. */
@Schema(name = "Session", description = "A session with its places")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SessionView(
    @NotNull UUID id,
    @NotNull @Schema(maxLength = 40, pattern = "[A-Za-z0-9-]+", description = "Who holds it")
        String organisation,
    @NotNull SessionKind kind,
    @NotNull SessionStatus status,
    @NotNull @Size(max = 200) String title,
    @NotNull Instant startsAt,
    @NotNull Instant endsAt,
    @NotNull @Size(max = 200) String place,
    @NotNull @Size(max = 200) String host,
    @NotNull @Size(max = 20)
        List<@Size(max = 40) @Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}") String>
            languages,
    @Schema(required = true) boolean openToPartners,
    @Schema(description = "Places; absent for as many as come") Integer capacity,
    @Schema(required = true, description = "Places that are taken") int booked,
    @Schema(description = "Places that are free; absent for as many as come") Integer free,
    @Schema(description = "Absent when nobody counted") Integer invited,
    @Schema(description = "Absent until it was held") Integer attended,
    @NotNull Instant createdAt,
    @NotNull @Size(max = 10) @Schema(description = "Empty in lists")
        List<AllowedAction> allowedActions) {

  static SessionView of(SessionDetail detail) {
    EngagementSession session = detail.session();
    Integer capacity = detail.places().capacity();
    int booked = detail.places().booked();
    return new SessionView(
        session.id(),
        session.organisation(),
        session.kind(),
        session.status(),
        session.title(),
        session.startsAt(),
        session.endsAt(),
        session.place(),
        session.host(),
        session.languages(),
        session.openToPartners(),
        capacity,
        booked,
        capacity == null ? null : capacity - booked,
        session.invited(),
        session.attended(),
        session.createdAt(),
        detail.actions());
  }
}
