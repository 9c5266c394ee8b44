package org.fairway.referral.directory.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where Open Referral UK looks first. */
@Path("/")
@Tag(
    name = "Directory",
    description = "Open feed of partners, programmes and opportunities (Open Referral UK)")
@Produces(MediaType.APPLICATION_JSON)
public class DirectoryRootResource {
  private static final String PROFILE = "https://github.com/OpenReferralUK/uk-profile";

  @GET
  @Operation(
      operationId = "getDirectory",
      summary = "Read what the feed says of itself",
      description = "Version and profile of HSDS, and where its description is.")
  @APIResponseSchema(
      value = DirectoryDetails.class,
      responseCode = "200",
      responseDescription = "Version, profile and description")
  public Response about(@Context UriInfo asked) {
    String description = asked.getBaseUriBuilder().path("openapi").build().toString();
    return DirectoryResource.open(new DirectoryDetails("HSDS-UK-3.0", PROFILE, description));
  }
}
