package org.fairway.referral.casework.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.fairway.referral.casework.Appointment;
import org.fairway.referral.casework.Appointments;
import org.fairway.referral.casework.api.CaseworkBodies.AppointmentView;

@Path("/v1/referrals/{id}/appointments")
@Tag(name = "Casework", description = "What is done for somebody who was referred")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AppointmentResource {

  private final Appointments appointments;

  AppointmentResource(Appointments appointments) {
    this.appointments = appointments;
  }

  @POST
  @Idempotent
  @Operation(
      operationId = "bookAppointment",
      summary = "Book an appointment with the person",
      description = "Or enter one that was, within the past year.")
  @APIResponseSchema(
      value = AppointmentView.class,
      responseCode = "201",
      responseDescription = "Booked")
  @APIResponse(responseCode = "409", description = "Nobody works on the referral")
  @APIResponse(responseCode = "422", description = "The time is more than a year away")
  public Response book(
      @PathParam("id") UUID id, @NotNull @Valid CaseworkBodies.AppointmentInput body) {
    Appointment made = appointments.book(id, body.toAppointment());
    return Created.at(
        "/v1/referrals/" + id + "/appointments/" + made.id(),
        AppointmentView.of(made),
        made.version());
  }

  @GET
  @Path("/{appointmentId}")
  @Operation(
      operationId = "getAppointment",
      summary = "Read an appointment",
      description = "The timeline lists them. Is on record.")
  @APIResponseSchema(
      value = AppointmentView.class,
      responseCode = "200",
      responseDescription = "The appointment")
  public Response get(@PathParam("id") UUID id, @PathParam("appointmentId") UUID appointmentId) {
    Appointment found = appointments.find(id, appointmentId);
    return ETags.changed(AppointmentView.of(found), found.version());
  }

  @POST
  @Path("/{appointmentId}/attendance")
  @Operation(
      operationId = "recordAttendance",
      summary = "Say how an appointment went",
      description = "Attended, late, did not attend with the reason, cancelled; or put it right.")
  @APIResponseSchema(
      value = AppointmentView.class,
      responseCode = "200",
      responseDescription = "Recorded")
  @APIResponse(responseCode = "422", description = "Absence and reason do not go together")
  public Response attendance(
      @PathParam("id") UUID id,
      @PathParam("appointmentId") UUID appointmentId,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid CaseworkBodies.AttendanceInput body) {
    Appointment now = appointments.went(id, appointmentId, ifMatch, body.toAttendance());
    return ETags.changed(AppointmentView.of(now), now.version());
  }
}
