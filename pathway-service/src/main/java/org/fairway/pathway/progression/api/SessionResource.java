package org.fairway.pathway.progression.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.pathway.progression.Sessions;
import org.fairway.platform.web.Created;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Idempotent;

/** HTTP of sessions with staff in post. */
@Path("/v1/enrolments/{id}/development-sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Development of staff",
    description = "Mentoring in pairs and sessions for staff in post")
public class SessionResource {
  private final Sessions sessions;

  SessionResource(Sessions sessions) {
    this.sessions = sessions;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "recordDevelopmentSession",
      summary = "Record a session with somebody in post",
      description = "Each pathway has activities of its own; mentoring belongs to a pair.")
  @APIResponseSchema(
      value = SessionView.class,
      responseCode = "201",
      responseDescription = "Recorded")
  @APIResponse(responseCode = "409", description = "The pathway has not begun")
  @APIResponse(responseCode = "422", description = "Of another pathway, day or pair")
  public Response record(@PathParam("id") UUID id, @NotNull @Valid SessionRequest body) {
    SessionView view = SessionView.of(sessions.record(id, body.session()));
    return Created.at("/v1/enrolments/" + id + "/development-sessions/" + view.id(), view, 0);
  }

  @GET
  @Operation(
      operationId = "listDevelopmentSessions",
      summary = "List the sessions of an enrolment",
      description = "Notes are shown to the care system and the employer alone.")
  @APIResponseSchema(
      value = SessionsView.class,
      responseCode = "200",
      responseDescription = "The sessions, oldest first")
  public SessionsView list(@PathParam("id") UUID id) {
    return SessionsView.of(sessions.of(id));
  }

  @GET
  @Path("/{session}")
  @Operation(
      operationId = "getDevelopmentSession",
      summary = "Read a session",
      description = "It never changes, and so its ETag does not.")
  @APIResponseSchema(
      value = SessionView.class,
      responseCode = "200",
      responseDescription = "The session")
  public Response get(@PathParam("id") UUID id, @PathParam("session") UUID session) {
    return ETags.read(SessionView.of(sessions.get(id, session)), 0);
  }
}
