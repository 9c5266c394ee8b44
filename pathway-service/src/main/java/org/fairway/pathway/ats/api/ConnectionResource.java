package org.fairway.pathway.ats.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.fairway.pathway.ats.AtsConnection;
import org.fairway.pathway.ats.AtsConnections;
import org.fairway.pathway.ats.ConnectionWithSecret;
import org.fairway.platform.web.Created;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Idempotent;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;
import org.fairway.platform.web.Pages;

/** HTTP of connections to applicant tracking systems. */
@Path("/v1/ats/connections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ATS connections", description = "Applicant tracking systems that send events")
public class ConnectionResource {
  private static final String LIST = "ats-connections";
  private final AtsConnections connections;
  private final WebhookUrls urls;
  private final Pages pages;

  ConnectionResource(AtsConnections connections, WebhookUrls urls, Pages pages) {
    this.connections = connections;
    this.urls = urls;
    this.pages = pages;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "openAtsConnection",
      summary = "Open a connection",
      description = "The answer alone shows its signing secret, and where the sender posts to.")
  @APIResponseSchema(
      value = ConnectionView.class,
      responseCode = "201",
      responseDescription = "Opened")
  public Response open(@NotNull @Valid ConnectRequest body, @Context UriInfo uri) {
    ConnectionWithSecret opened =
        connections.connect(body.system(), body.name(), body.organisation());
    UUID id = opened.connection().id();
    return Created.at(
        "/v1/ats/connections/" + id, view(opened, uri), opened.connection().version());
  }

  @GET
  @Operation(
      operationId = "listAtsConnections",
      summary = "List connections, newest first",
      description = "Those of the caller's organisation; the ICS sees all.")
  public Page<ConnectionView> list(@Valid @BeanParam PageRequest request, @Context UriInfo uri) {
    return pages.newestFirst(
        LIST, request, connections::page, AtsConnection::id, connection -> view(connection, uri));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getAtsConnection",
      summary = "Read a connection",
      description = "Without its secret, which cannot be read again.")
  @APIResponseSchema(
      value = ConnectionView.class,
      responseCode = "200",
      responseDescription = "The connection")
  public Response get(@PathParam("id") UUID id, @Context UriInfo uri) {
    AtsConnection connection = connections.get(id);
    return ETags.read(view(connection, uri), connection.version());
  }

  @POST
  @Path("/{id}/rotate")
  @Operation(
      operationId = "rotateAtsSecret",
      summary = "Give a new signing secret",
      description = "Shown once; the present one stays valid for a day.")
  @APIResponseSchema(
      value = ConnectionView.class,
      responseCode = "200",
      responseDescription = "Rotated")
  public Response rotate(
      @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Context UriInfo uri) {
    ConnectionWithSecret rotated = connections.rotate(id, ifMatch);
    return ETags.changed(view(rotated, uri), rotated.connection().version());
  }

  private ConnectionView view(AtsConnection connection, UriInfo uri) {
    return ConnectionView.of(connection, urls.of(connection.id(), uri), null);
  }

  private ConnectionView view(ConnectionWithSecret fresh, UriInfo uri) {
    UUID id = fresh.connection().id();
    return ConnectionView.of(fresh.connection(), urls.of(id, uri), fresh.secret().reveal());
  }
}
