package org.fairway.referral.directory.api;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Problems;
import org.fairway.referral.directory.Feed;

/** Open to everybody, browsers of other sites too: no token, and nobody in it. */
@Path("/services")
@Tag(
    name = "Directory",
    description = "Open feed of partners, programmes and opportunities (Open Referral UK)")
@Produces(MediaType.APPLICATION_JSON)
public class DirectoryResource {
  private final Feed feed;

  DirectoryResource(Feed feed) {
    this.feed = feed;
  }

  @GET
  @Operation(
      operationId = "listServices",
      summary = "List partners, open programmes and opportunities as services",
      description =
          "Open Referral UK (HSDS-UK 3.0), without a key: partners whose agreement is in force,"
              + " and programmes and employers' opportunities that are not over, with their free"
              + " places. No person is in it.")
  @APIResponseSchema(
      value = FeedPage.class,
      responseCode = "200",
      responseDescription = "A page of services")
  public Response list(@Valid @BeanParam FeedQuery query, @Context UriInfo asked) {
    Feed.Part part = feed.page(query.filter(), query.page, query.perPage);
    return open(
        FeedPage.of(
            part.total(),
            query.page,
            query.perPage,
            part.services().stream().map(s -> ServiceViews.of(s, asked)).toList()));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getService",
      summary = "Read a partner, an open programme or an opportunity as a service",
      description = "Open Referral UK (HSDS-UK 3.0), without a key.")
  @APIResponseSchema(
      value = ServiceView.class,
      responseCode = "200",
      responseDescription = "The service")
  public Response get(@PathParam("id") UUID id, @Context UriInfo asked) {
    return open(feed.find(id).map(s -> ServiceViews.of(s, asked)).orElseThrow(Problems::notFound));
  }

  static Response open(Object view) {
    return Response.fromResponse(ETags.read(view, 0))
        .header("Access-Control-Allow-Origin", "*")
        .build();
  }
}
