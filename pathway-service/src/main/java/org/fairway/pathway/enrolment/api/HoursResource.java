package org.fairway.pathway.enrolment.api;

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
import org.fairway.pathway.enrolment.Hours;
import org.fairway.pathway.enrolment.LedgerLine;
import org.fairway.platform.web.Created;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Idempotent;

/** HTTP of the hours ledger. */
@Path("/v1/enrolments/{id}/hours")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Hours",
    description = "The ledger of hours: lines are added and reversed, never edited")
public class HoursResource {
  private final Hours hours;

  HoursResource(Hours hours) {
    this.hours = hours;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "recordHours",
      summary = "Record the hours of a day in one delivery mode",
      description = "Adds a line; lines are reversed, never edited.")
  @APIResponseSchema(
      value = HoursEntryView.class,
      responseCode = "201",
      responseDescription = "Recorded")
  public Response record(@PathParam("id") UUID id, @NotNull @Valid RecordHoursRequest body) {
    return created(id, hours.record(id, body.spent()));
  }

  @POST
  @Idempotent
  @Path("/{entry}/reverse")
  @Operation(
      operationId = "reverseHours",
      summary = "Undo a line by one with the opposite sign",
      description = "Once a line; the reversal itself cannot be reversed.")
  @APIResponseSchema(
      value = HoursEntryView.class,
      responseCode = "201",
      responseDescription = "Reversed")
  public Response reverse(@PathParam("id") UUID id, @PathParam("entry") UUID entry) {
    return created(id, hours.reverse(id, entry));
  }

  @POST
  @Path("/{entry}/sign")
  @Operation(
      operationId = "signHours",
      summary = "Sign a line as its employer",
      description =
          "A person of the employer with whom the hours were spent stands for them; never who"
              + " recorded them. Once a line.")
  @APIResponse(
      responseCode = "409",
      description = "Signed, reversed, spent with another employer, or the caller's own entry")
  @APIResponseSchema(
      value = HoursEntryView.class,
      responseCode = "200",
      responseDescription = "Signed")
  public Response sign(
      @PathParam("id") UUID id,
      @PathParam("entry") UUID entry,
      @HeaderParam("If-Match") String ifMatch) {
    LedgerLine line = hours.sign(id, entry, ifMatch);
    return ETags.changed(HoursEntryView.of(line), line.version());
  }

  @GET
  @Operation(
      operationId = "getHours",
      summary = "Read the ledger with its totals",
      description = "Every line, in the order in which they were written.")
  @APIResponseSchema(
      value = HoursLedgerView.class,
      responseCode = "200",
      responseDescription = "The ledger")
  public HoursLedgerView get(@PathParam("id") UUID id) {
    return HoursLedgerView.of(hours.of(id));
  }

  @GET
  @Path("/{entry}")
  @Operation(
      operationId = "getHoursEntry",
      summary = "Read a line of the ledger",
      description = "A line never changes but that it is signed, once; its ETag tells which.")
  @APIResponseSchema(
      value = HoursEntryView.class,
      responseCode = "200",
      responseDescription = "The line")
  public Response getEntry(@PathParam("id") UUID id, @PathParam("entry") UUID entry) {
    LedgerLine line = hours.get(id, entry);
    return ETags.read(HoursEntryView.of(line), line.version());
  }

  private static Response created(UUID enrolment, LedgerLine line) {
    HoursEntryView view = HoursEntryView.of(line);
    return Created.at("/v1/enrolments/" + enrolment + "/hours/" + view.id(), view, 0);
  }
}
