package org.fairway.referral.partner.api;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.platform.web.Created;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Idempotent;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;
import org.fairway.platform.web.Pages;
import org.fairway.referral.partner.PartnerChanges;
import org.fairway.referral.partner.PartnerDetail;
import org.fairway.referral.partner.Partners;

@Path("/v1/partners")
@Tag(name = "Partners", description = "Organisations that refer people, and their accounts")
@Produces(MediaType.APPLICATION_JSON)
public class PartnerResource {

  private static final String LIST = "partners";

  private final Partners partners;
  private final PartnerChanges changes;
  private final Pages pages;

  PartnerResource(Partners partners, PartnerChanges changes, Pages pages) {
    this.partners = partners;
    this.changes = changes;
    this.pages = pages;
  }

  @POST
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "registerPartner",
      summary = "Register a partner organisation",
      description =
          "Its users and, on request, its machine client are made by themselves; read provisioning.")
  @APIResponseSchema(
      value = PartnerView.class,
      responseCode = "201",
      responseDescription = "Registered")
  public Response register(@NotNull @Valid RegisterPartner body) {
    PartnerDetail made = partners.register(body.toNewPartner());
    return Created.at(
        "/v1/partners/" + made.partner().id(), PartnerView.of(made), made.partner().version());
  }

  @GET
  @Operation(
      operationId = "listPartners",
      summary = "List partner organisations, newest first",
      description = "A partner sees itself alone.")
  public Page<PartnerSummary> list(
      @BeanParam PartnerQuery query, @Valid @BeanParam PageRequest page) {
    return pages.newestFirst(
        LIST,
        query.given(),
        page,
        (before, rows) -> partners.page(query.filter(), before, rows),
        last -> last.id(),
        PartnerSummary::of);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getPartner",
      summary = "Read a partner organisation",
      description = "With its agreement, and how far its accounts are.")
  @APIResponseSchema(
      value = PartnerView.class,
      responseCode = "200",
      responseDescription = "The partner")
  public Response get(@PathParam("id") UUID id) {
    return shown(partners.find(id));
  }

  @POST
  @Path("/{id}/suspend")
  @Operation(
      operationId = "suspendPartner",
      summary = "Suspend a partner organisation",
      description =
          "Every service refuses it at once; its users and its machine client are disabled.")
  @APIResponseSchema(
      value = PartnerView.class,
      responseCode = "200",
      responseDescription = "Suspended")
  public Response suspend(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
    return shown(changes.suspend(id, ifMatch));
  }

  @POST
  @Path("/{id}/reinstate")
  @Operation(
      operationId = "reinstatePartner",
      summary = "End the suspension of a partner organisation",
      description = "Every service takes its calls again; its accounts are enabled.")
  @APIResponseSchema(
      value = PartnerView.class,
      responseCode = "200",
      responseDescription = "Reinstated")
  public Response reinstate(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
    return shown(changes.reinstate(id, ifMatch));
  }

  private static Response shown(PartnerDetail detail) {
    return ETags.changed(PartnerView.of(detail), detail.partner().version());
  }
}
