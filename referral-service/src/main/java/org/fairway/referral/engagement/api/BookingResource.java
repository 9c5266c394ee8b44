package org.fairway.referral.engagement.api;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.platform.web.ETags;
import org.fairway.referral.engagement.BookingDetail;
import org.fairway.referral.engagement.Bookings;
import org.fairway.referral.engagement.api.BookingBodies.AttendanceBody;
import org.fairway.referral.engagement.api.BookingBodies.BookingView;

@Path("/v1/bookings/{id}")
@Tag(name = "Engagement", description = "Sessions in the communities, their places and attendance")
@Produces(MediaType.APPLICATION_JSON)
public class BookingResource {

  private final Bookings bookings;

  BookingResource(Bookings bookings) {
    this.bookings = bookings;
  }

  @GET
  @Operation(
      operationId = "getBooking",
      summary = "Read a booking",
      description =
          "Tells whether it has its places or still waits for them. On record when it names"
              + " somebody.")
  @APIResponseSchema(
      value = BookingView.class,
      responseCode = "200",
      responseDescription = "The booking")
  public Response get(@PathParam("id") UUID id) {
    return shown(bookings.find(id));
  }

  @POST
  @Path("/cancel")
  @Operation(
      operationId = "cancelBooking",
      summary = "Give booked places back",
      description = "They go to those who wait, in their order.")
  @APIResponseSchema(
      value = BookingView.class,
      responseCode = "200",
      responseDescription = "Cancelled")
  public Response cancel(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
    return shown(bookings.cancel(id, ifMatch));
  }

  @POST
  @Path("/attendance")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "markAttendance",
      summary = "Say whether those of a booking came",
      description = "By the organisation that holds the session, once it has begun.")
  @APIResponseSchema(
      value = BookingView.class,
      responseCode = "200",
      responseDescription = "Marked")
  public Response attendance(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid AttendanceBody body) {
    return shown(bookings.attendance(id, ifMatch, body.attendance()));
  }

  private static Response shown(BookingDetail detail) {
    return ETags.changed(BookingView.of(detail), detail.booking().version());
  }
}
