package org.fairway.platform.webhooks.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.platform.web.Created;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Idempotent;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;
import org.fairway.platform.web.Pages;
import org.fairway.platform.webhooks.EndpointWithSecret;
import org.fairway.platform.webhooks.WebhookEndpoint;
import org.fairway.platform.webhooks.WebhookEndpoints;

/** HTTP of webhook endpoints. */
@Path("/v1/webhook-endpoints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks", description = "Addresses that are told of events, and what was sent there")
public class WebhookEndpointResource {
  static final String PATH = "/v1/webhook-endpoints/";
  private static final String LIST = "webhook-endpoints";
  private static final String IF_MATCH = "If-Match";

  private final WebhookEndpoints endpoints;
  private final Pages pages;

  WebhookEndpointResource(WebhookEndpoints endpoints, Pages pages) {
    this.endpoints = endpoints;
    this.pages = pages;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "createWebhookEndpoint",
      summary = "Subscribe to events",
      description =
          "For the caller's own organisation. The answer alone shows the signing secret. A partner"
              + " is told of its own referrals, and that only as far as the person's consent goes"
              + " when it is sent; the care system is told of its tenant's events. To be sent them is"
              + " to read them: the token needs the scope to read what the types tell of too,"
              + " referrals:read, people:read or partners:read.")
  @APIResponseSchema(
      value = WebhookEndpointView.class,
      responseCode = "201",
      responseDescription = "Subscribed")
  @APIResponse(responseCode = "409", description = "The organisation has as many as it may have")
  @APIResponse(responseCode = "422", description = "The address or a type is not allowed")
  public Response create(@NotNull @Valid WebhookBodies.Create body) {
    EndpointWithSecret made = endpoints.create(body.change());
    return Created.at(
        PATH + made.endpoint().id(), WebhookEndpointView.of(made), made.endpoint().version());
  }

  @GET
  @Operation(
      operationId = "listWebhookEndpoints",
      summary = "List endpoints, newest first",
      description =
          "Those of the caller's organisation; the care system sees all, of a partner's address"
              + " only scheme, host and port.")
  public Page<WebhookEndpointView> list(@Valid @BeanParam PageRequest page) {
    return pages.newestFirst(
        LIST, page, endpoints::page, last -> last.id(), WebhookEndpointView::of);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getWebhookEndpoint",
      summary = "Read an endpoint",
      description = "Without its secret, which cannot be read again.")
  @APIResponseSchema(
      value = WebhookEndpointView.class,
      responseCode = "200",
      responseDescription = "The endpoint")
  public Response get(@PathParam("id") UUID id) {
    WebhookEndpoint endpoint = endpoints.find(id);
    return ETags.read(WebhookEndpointView.of(endpoint), endpoint.version());
  }

  @PATCH
  @Path("/{id}")
  @Consumes("application/merge-patch+json")
  @Operation(
      operationId = "changeWebhookEndpoint",
      summary = "Change an endpoint",
      description =
          "Its name, address and types, and whether anything is sent. What happens while it is"
              + " disabled is kept for a replay. All but another name and disabling it needs the"
              + " scopes to read what its types tell of too.")
  @APIResponseSchema(
      value = WebhookEndpointView.class,
      responseCode = "200",
      responseDescription = "Changed")
  @APIResponse(responseCode = "422", description = "The address or a type is not allowed")
  public Response change(
      @PathParam("id") UUID id,
      @HeaderParam(IF_MATCH) String ifMatch,
      @NotNull @Valid WebhookBodies.Change body) {
    WebhookEndpoint changed = endpoints.change(id, ifMatch, body.change());
    return ETags.changed(WebhookEndpointView.of(changed), changed.version());
  }

  @DELETE
  @Path("/{id}")
  @Operation(
      operationId = "deleteWebhookEndpoint",
      summary = "Remove an endpoint",
      description = "With all that waits for it, and its log.")
  @APIResponse(responseCode = "204", description = "Removed")
  public Response delete(@PathParam("id") UUID id, @HeaderParam(IF_MATCH) String ifMatch) {
    endpoints.delete(id, ifMatch);
    return Response.noContent().build();
  }

  @POST
  @Path("/{id}/rotate-secret")
  @Operation(
      operationId = "rotateWebhookSecret",
      summary = "Give a new signing secret",
      description =
          "Shown once. For a day everything is signed with both; a secret before that ends now.")
  @APIResponseSchema(
      value = WebhookEndpointView.class,
      responseCode = "200",
      responseDescription = "Rotated")
  public Response rotate(@PathParam("id") UUID id, @HeaderParam(IF_MATCH) String ifMatch) {
    EndpointWithSecret rotated = endpoints.rotate(id, ifMatch);
    return ETags.changed(WebhookEndpointView.of(rotated), rotated.endpoint().version());
  }
}
