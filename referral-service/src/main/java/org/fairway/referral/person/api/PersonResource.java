package org.fairway.referral.person.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.platform.web.Created;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Idempotent;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;
import org.fairway.platform.web.Pages;
import org.fairway.referral.person.People;
import org.fairway.referral.person.PersonDetail;

@Path("/v1/people")
@Tag(name = "People", description = "Those who are referred; their data is sealed at rest")
@Produces(MediaType.APPLICATION_JSON)
public class PersonResource {

  private static final String LIST = "people";
  private static final String MERGE_PATCH = "application/merge-patch+json";

  private final People people;
  private final PersonPatches patches;
  private final Pages pages;

  PersonResource(People people, PersonPatches patches, Pages pages) {
    this.people = people;
    this.patches = patches;
    this.pages = pages;
  }

  @POST
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "addPerson",
      summary = "Add a person",
      description = "No NHS number and no national insurance number: there is no place for them.")
  @APIResponseSchema(value = PersonView.class, responseCode = "201", responseDescription = "Added")
  public Response add(@NotNull @Valid PersonBody body) {
    PersonDetail person = people.add(body.toData());
    return Created.at("/v1/people/" + person.id(), PersonView.of(person), person.version());
  }

  @GET
  @Operation(
      operationId = "listPeople",
      summary = "List people, newest first",
      description = "Each person listed counts as read, and is on record.")
  public Page<PersonView> list(@Valid @BeanParam PageRequest page) {
    return pages.newestFirst(LIST, page, people::page, last -> last.id(), PersonView::of);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getPerson",
      summary = "Read a person",
      description = "Is on record. Without data while the person does not consent to being shown.")
  @APIResponseSchema(
      value = PersonView.class,
      responseCode = "200",
      responseDescription = "The person")
  public Response get(@PathParam("id") UUID id) {
    PersonDetail person = people.find(id);
    return ETags.read(PersonView.of(person), person.version());
  }

  @PATCH
  @Path("/{id}")
  @Consumes(MERGE_PATCH)
  @Operation(
      operationId = "changePerson",
      summary = "Change what is known of a person",
      description =
          "JSON Merge Patch (RFC 7396): null removes, lists are replaced. What results must be as"
              + " valid as a new person.")
  @RequestBody(
      required = true,
      content =
          @Content(mediaType = MERGE_PATCH, schema = @Schema(implementation = PersonPatch.class)))
  @APIResponseSchema(
      value = PersonView.class,
      responseCode = "200",
      responseDescription = "Changed")
  @APIResponse(responseCode = "422", description = "A code is not known")
  public Response change(
      @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
    PersonDetail person = people.change(id, ifMatch, present -> patches.apply(present, patch));
    return ETags.changed(PersonView.of(person), person.version());
  }
}
