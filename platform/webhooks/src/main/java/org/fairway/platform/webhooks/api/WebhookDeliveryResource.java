package org.fairway.platform.webhooks.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.platform.web.Created;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Idempotent;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;
import org.fairway.platform.web.Pages;
import org.fairway.platform.webhooks.DeliveryLog;
import org.fairway.platform.webhooks.WebhookDelivery;

/** HTTP of what is sent to webhook endpoints. */
@Path("/v1/webhook-endpoints/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks", description = "Addresses that are told of events, and what was sent there")
public class WebhookDeliveryResource {
  private static final String LIST = "webhook-deliveries";

  private final DeliveryLog deliveries;
  private final Pages pages;

  WebhookDeliveryResource(DeliveryLog deliveries, Pages pages) {
    this.deliveries = deliveries;
    this.pages = pages;
  }

  @POST
  @Path("/test")
  @Idempotent
  @Operation(
      operationId = "testWebhookEndpoint",
      summary = "Send a test event",
      description = "Of a type of its own, whatever the filter says. The delivery tells its fate.")
  @APIResponseSchema(
      value = WebhookDeliveryView.class,
      responseCode = "201",
      responseDescription = "It will be sent")
  @APIResponse(responseCode = "409", description = "The endpoint is disabled")
  public Response test(@PathParam("id") UUID id) {
    DeliveryLog.Detail made = deliveries.test(id);
    return Created.at(
        WebhookEndpointResource.PATH + id + "/deliveries/" + made.delivery().id(),
        WebhookDeliveryView.of(made),
        made.delivery().attempts());
  }

  @POST
  @Path("/replay")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "replayWebhookDeliveries",
      summary = "Send again what happened from a time on",
      description =
          "Delivered or not, under the same ids, as far back as the log goes; with it what was"
              + " given up from then on, and all that was held while the endpoint was disabled. Of a"
              + " notice it is asked anew what may be told; the care system's own events are sent as"
              + " they were told. The token needs the scopes to read what the types tell of too.")
  @APIResponseSchema(
      value = WebhookEndpointView.class,
      responseCode = "200",
      responseDescription = "It will be sent")
  @APIResponse(responseCode = "409", description = "The endpoint is disabled")
  public Response replay(@PathParam("id") UUID id, @NotNull @Valid WebhookBodies.Replay body) {
    return Response.ok(WebhookEndpointView.of(deliveries.replay(id, body.from()))).build();
  }

  @GET
  @Path("/deliveries")
  @Operation(
      operationId = "listWebhookDeliveries",
      summary = "List what was sent to an endpoint, newest first",
      description = "From the first attempt on, for thirty days.")
  public Page<WebhookDeliveryView> list(
      @PathParam("id") UUID id,
      @QueryParam("state")
          @Pattern(regexp = "PENDING|DELIVERED|FAILED|HELD")
          @Parameter(
              description = "Only those in this state",
              schema = @Schema(implementation = WebhookDelivery.State.class))
          String state,
      @Valid @BeanParam PageRequest page) {
    WebhookDelivery.State wanted = state == null ? null : WebhookDelivery.State.valueOf(state);
    Map<String, String> filters = new HashMap<>(Map.of("endpoint", id.toString()));
    if (state != null) {
      filters.put("state", state);
    }
    return pages.newestFirst(
        LIST,
        filters,
        page,
        (before, rows) -> deliveries.page(id, wanted, before, rows),
        last -> last.id(),
        WebhookDeliveryView::of);
  }

  @GET
  @Path("/deliveries/{delivery}")
  @Operation(
      operationId = "getWebhookDelivery",
      summary = "Read what became of an event at an endpoint",
      description = "With each attempt.")
  @APIResponseSchema(
      value = WebhookDeliveryView.class,
      responseCode = "200",
      responseDescription = "The delivery")
  public Response get(@PathParam("id") UUID id, @PathParam("delivery") UUID delivery) {
    DeliveryLog.Detail found = deliveries.find(id, delivery);
    return ETags.read(WebhookDeliveryView.of(found), found.delivery().attempts());
  }
}
