package org.fairway.pathway.registration.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.pathway.registration.Registration;
import org.fairway.pathway.registration.Registrations;
import org.fairway.pathway.registration.StepEntry;
import org.fairway.platform.web.Created;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Idempotent;

/** HTTP of registrations. */
@Path("/v1/enrolments/{id}/registration")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Registrations",
    description = "The way of people who qualified overseas to the register of a regulator")
public class RegistrationResource {
  private final Registrations registrations;

  RegistrationResource(Registrations registrations) {
    this.registrations = registrations;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "openRegistration",
      summary = "Open the way to a register",
      description =
          "With the steps of that regulator, all open. Another regulator takes the place of a wrong"
              + " one while no result holds.")
  @APIResponseSchema(
      value = RegistrationView.class,
      responseCode = "201",
      responseDescription = "Opened")
  @APIResponse(responseCode = "409", description = "There is one, or another pathway")
  public Response open(@PathParam("id") UUID id, @NotNull @Valid OpenRegistrationRequest body) {
    Registration opened = registrations.open(id, body.regulator());
    return Created.at(path(id), RegistrationView.of(opened), opened.version());
  }

  @GET
  @Operation(
      operationId = "getRegistration",
      summary = "Read how a registration stands",
      description =
          "On a date, today when left out: a test that counts no longer on it is to be done again.")
  @APIResponseSchema(
      value = RegistrationView.class,
      responseCode = "200",
      responseDescription = "The registration")
  public Response get(
      @PathParam("id") UUID id,
      @QueryParam("asOf") @Parameter(description = "The date; today when left out")
          LocalDate asOf) {
    Registration registration = registrations.get(id, asOf);
    return ETags.read(RegistrationView.of(registration), registration.version());
  }

  @POST
  @Path("/steps")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "recordRegistrationStep",
      summary = "Record the result of a step",
      description =
          "In the order that the regulator demands. Of a test that expires, somebody is reminded 90"
              + " days before.")
  @APIResponseSchema(
      value = StepEntryView.class,
      responseCode = "201",
      responseDescription = "Recorded")
  @APIResponse(responseCode = "409", description = "A step before is not done, or all is done")
  @APIResponse(responseCode = "422", description = "Not a step of it, or evidence or end missing")
  public Response record(@PathParam("id") UUID id, @NotNull @Valid StepRequest body) {
    return created(id, registrations.record(id, body.entry()));
  }

  @GET
  @Path("/steps/{entry}")
  @Operation(
      operationId = "getRegistrationStep",
      summary = "Read a result of a step",
      description = "A line never changes, and so its ETag does not.")
  @APIResponseSchema(
      value = StepEntryView.class,
      responseCode = "200",
      responseDescription = "The line")
  public Response getStep(@PathParam("id") UUID id, @PathParam("entry") UUID entry) {
    return ETags.read(StepEntryView.of(registrations.step(id, entry)), 0);
  }

  @POST
  @Path("/steps/{entry}/annul")
  @Idempotent
  @Operation(
      operationId = "annulRegistrationStep",
      summary = "Record that a result does not hold",
      description = "By a line of its own, once for each.")
  @APIResponseSchema(
      value = StepEntryView.class,
      responseCode = "201",
      responseDescription = "Annulled")
  @APIResponse(responseCode = "409", description = "It does not hold already")
  public Response annul(@PathParam("id") UUID id, @PathParam("entry") UUID entry) {
    return created(id, registrations.annul(id, entry));
  }

  @POST
  @Path("/interim-role")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "setInterimRole",
      summary = "Note work as a support worker meanwhile",
      description = "Until the registration, with its band and since when it is so.")
  @APIResponseSchema(
      value = RegistrationView.class,
      responseCode = "200",
      responseDescription = "Noted")
  @APIResponse(responseCode = "422", description = "The day is missing, or there is no role")
  public Response interim(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid InterimView body) {
    Registration changed = registrations.interim(id, body.interim(), ifMatch);
    return ETags.changed(RegistrationView.of(changed), changed.version());
  }

  private static Response created(UUID id, StepEntry entry) {
    return Created.at(path(id) + "/steps/" + entry.id(), StepEntryView.of(entry), 0);
  }

  private static String path(UUID id) {
    return "/v1/enrolments/" + id + "/registration";
  }
}
