package org.fairway.referral.casework.api;

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
import org.fairway.platform.web.Created;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Idempotent;
import org.fairway.referral.casework.Casework;
import org.fairway.referral.casework.ContactAttempt;
import org.fairway.referral.casework.Note;
import org.fairway.referral.referral.NoteVisibility;

@Path("/v1/referrals/{id}")
@Tag(name = "Casework", description = "What is done for somebody who was referred")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CaseworkResource {

  private final Casework casework;

  CaseworkResource(Casework casework) {
    this.casework = casework;
  }

  @POST
  @Path("/notes")
  @Idempotent
  @Operation(
      operationId = "addReferralNote",
      summary = "Write a note about a referral",
      description = "For the team, or for the referrer too. The timeline lists notes.")
  @APIResponseSchema(
      value = CaseworkBodies.NoteView.class,
      responseCode = "201",
      responseDescription = "Written")
  public Response addNote(@PathParam("id") UUID id, @NotNull @Valid CaseworkBodies.NoteInput body) {
    NoteVisibility visibility = body.visibility() == null ? NoteVisibility.TEAM : body.visibility();
    Note note = casework.write(id, visibility, body.text());
    return Created.at(
        "/v1/referrals/" + id + "/notes/" + note.id(), CaseworkBodies.NoteView.of(note), 0);
  }

  @GET
  @Path("/notes/{noteId}")
  @Operation(
      operationId = "getReferralNote",
      summary = "Read a note",
      description = "Is on record.")
  @APIResponseSchema(
      value = CaseworkBodies.NoteView.class,
      responseCode = "200",
      responseDescription = "The note")
  public Response getNote(@PathParam("id") UUID id, @PathParam("noteId") UUID noteId) {
    return ETags.changed(CaseworkBodies.NoteView.of(casework.note(id, noteId)), 0);
  }

  @POST
  @Path("/contacts")
  @Idempotent
  @Operation(
      operationId = "recordContact",
      summary = "Record an attempt to reach the person",
      description = "The first that reaches them ends the clock of the first contact.")
  @APIResponseSchema(
      value = CaseworkBodies.ContactView.class,
      responseCode = "201",
      responseDescription = "Recorded")
  @APIResponse(responseCode = "409", description = "Nobody works on the referral")
  @APIResponse(responseCode = "422", description = "The attempt lies in the future")
  public Response recordContact(
      @PathParam("id") UUID id, @NotNull @Valid CaseworkBodies.ContactInput body) {
    ContactAttempt made = casework.tried(id, body.toContact());
    return Created.at(
        "/v1/referrals/" + id + "/contacts/" + made.id(), CaseworkBodies.ContactView.of(made), 0);
  }

  @GET
  @Path("/contacts/{contactId}")
  @Operation(
      operationId = "getContact",
      summary = "Read an attempt to reach the person",
      description = "The timeline lists them. Is on record.")
  @APIResponseSchema(
      value = CaseworkBodies.ContactView.class,
      responseCode = "200",
      responseDescription = "The attempt")
  public Response getContact(@PathParam("id") UUID id, @PathParam("contactId") UUID contactId) {
    return ETags.changed(CaseworkBodies.ContactView.of(casework.contact(id, contactId)), 0);
  }
}
