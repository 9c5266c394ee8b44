package org.fairway.referral.engagement.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.platform.web.Created;
import org.fairway.platform.web.Idempotent;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;
import org.fairway.platform.web.Pages;
import org.fairway.referral.engagement.BookingDetail;
import org.fairway.referral.engagement.Bookings;
import org.fairway.referral.engagement.api.BookingBodies.BookBody;
import org.fairway.referral.engagement.api.BookingBodies.BookingView;

@Path("/v1/sessions/{id}/bookings")
@Tag(name = "Engagement", description = "Sessions in the communities, their places and attendance")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SessionBookingResource {

  private static final String LIST = "bookings";

  private final Bookings bookings;
  private final Pages pages;

  SessionBookingResource(Bookings bookings, Pages pages) {
    this.bookings = bookings;
    this.pages = pages;
  }

  @POST
  @Idempotent
  @Operation(
      operationId = "bookPlaces",
      summary = "Book places of a session",
      description =
          "Never more than there are: when not enough are free the booking is WAITING, and becomes"
              + " BOOKED by itself.")
  @APIResponseSchema(
      value = BookingView.class,
      responseCode = "201",
      responseDescription = "Booked, or waiting")
  @APIResponse(
      responseCode = "409",
      description =
          "The session has begun or is off, the person was erased, does not consent or has a booking")
  @APIResponse(responseCode = "422", description = "Unknown person, or several places for one")
  public Response book(@PathParam("id") UUID id, @NotNull @Valid BookBody body) {
    BookingDetail made = bookings.book(id, body.toNewBooking());
    return Created.at(
        "/v1/bookings/" + made.booking().id(), BookingView.of(made), made.booking().version());
  }

  @GET
  @Operation(
      operationId = "listBookings",
      summary = "List bookings of a session, newest first",
      description = "A partner sees those that it made. Each that names somebody is on record.")
  public Page<BookingView> list(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
    Map<String, String> session = Map.of("session", id.toString());
    return pages.newestFirst(
        LIST,
        session,
        page,
        (before, rows) -> bookings.page(id, before, rows),
        last -> last.booking().id(),
        BookingView::of);
  }
}
