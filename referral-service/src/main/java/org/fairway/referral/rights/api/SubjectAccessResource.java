package org.fairway.referral.rights.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.referral.rights.SubjectAccesses;
import org.fairway.referral.rights.SubjectPage;
import org.fairway.referral.rights.api.RightsBodies.AccessView;

@Path("/v1/people/{id}/subject-access")
@Tag(name = "Rights", description = "What people may ask for about what is kept of them")
public class SubjectAccessResource {

  private static final String UTF8_PAGE = "text/html";
  private static final int LONGEST_PAGE = 50_000_000;

  private final SubjectAccesses accesses;

  SubjectAccessResource(SubjectAccesses accesses) {
    this.accesses = accesses;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "getSubjectAccess",
      summary = "Copy all that is kept of a person",
      description =
          "Over all four services, with who did what with it, and with the records merged with this"
              + " one. Whole or not at all: when a service does not answer, so does this.")
  @APIResponseSchema(
      value = AccessView.class,
      responseCode = "200",
      responseDescription = "The copy")
  @APIResponse(responseCode = "502", description = "A service gave no usable answer")
  public AccessView get(@PathParam("id") UUID id) {
    return AccessView.of(accesses.of(id));
  }

  @GET
  @Path("/page")
  @Produces(UTF8_PAGE)
  @Operation(
      operationId = "getSubjectAccessPage",
      summary = "Copy all that is kept of a person, to read and print",
      description = "The same as one page without script and without anything fetched.")
  @APIResponse(
      responseCode = "200",
      description = "The page",
      content =
          @Content(
              mediaType = UTF8_PAGE,
              schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST_PAGE)))
  @APIResponse(responseCode = "502", description = "A service gave no usable answer")
  public String page(@PathParam("id") UUID id) {
    return SubjectPage.of(accesses.of(id));
  }
}
