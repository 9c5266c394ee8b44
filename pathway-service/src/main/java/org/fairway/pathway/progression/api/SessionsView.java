package org.fairway.pathway.progression.api;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.progression.Session;
import org.fairway.pathway.progression.Sessions;

/** All sessions of an enrolment, oldest first. */
@Schema(name = "DevelopmentSessions", description = "All sessions of an enrolment, oldest first")
public record SessionsView(
    @Schema(required = true, minimum = "0", maximum = "432000", description = "Minutes of all")
        int minutes,
    @NotNull @Schema(maxItems = Sessions.MOST) List<SessionView> items) {

  static SessionsView of(List<Session> sessions) {
    return new SessionsView(
        sessions.stream().mapToInt(Session::minutes).sum(),
        sessions.stream().map(SessionView::of).toList());
  }
}
