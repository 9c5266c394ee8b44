package org.fairway.referral.self.api;

import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.referral.self.StatusLinks;
import org.fairway.referral.self.api.StatusLinkBodies.Issue;
import org.fairway.referral.self.api.StatusLinkBodies.LinkView;

@Path("/v1/referrals/{id}/status-links")
@Tag(name = "Own referral", description = "What people do about their own referral, by link")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class IssueLinkResource {

  private final StatusLinks links;

  IssueLinkResource(StatusLinks links) {
    this.links = links;
  }

  @POST
  @Operation(
      operationId = "issueStatusLink",
      summary = "Make a link by which the person reads how their referral is",
      description =
          "Works once. Hand it to the person on a channel that they wish to be reached by; the"
              + " answer is stored nowhere. A referrer makes links for people who let it know what"
              + " becomes of the referral; such a link opens while they do. While the person's data is"
              + " restricted nobody makes one, and those that people have go on.")
  @APIResponseSchema(
      value = LinkView.class,
      responseCode = "200",
      responseDescription = "The link, shown this once")
  @APIResponse(
      responseCode = "409",
      description = "The referral is a draft, its referrer may not know, or the data is restricted")
  public LinkView issue(
      @PathParam("id") UUID id, @RequestBody(required = false) @Valid Issue body) {
    return LinkView.of(links.issue(id, Issue.lifeOf(body)));
  }
}
