package org.fairway.referral.caseworker.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.platform.web.Cursors;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;
import org.fairway.referral.caseworker.Caseworkers;

@Path("/v1/caseworkers")
@Tag(name = "Caseworkers", description = "Those who carry cases, and how many")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CaseworkerResource {

  private static final String LIST = "caseworkers";

  private final Caseworkers caseworkers;
  private final Cursors cursors;

  CaseworkerResource(Caseworkers caseworkers, Cursors cursors) {
    this.caseworkers = caseworkers;
    this.cursors = cursors;
  }

  @PUT
  @Path("/{subject}")
  @Operation(
      operationId = "putCaseworker",
      summary = "Keep what is known of a caseworker",
      description = "New or known before; the whole is replaced.")
  @APIResponseSchema(
      value = CaseworkerBodies.View.class,
      responseCode = "200",
      responseDescription = "Kept")
  public CaseworkerBodies.View put(
      @PathParam("subject") @Size(max = 100) @Pattern(regexp = "[A-Za-z0-9._-]+") String subject,
      @NotNull @Valid CaseworkerBodies.Input body) {
    return CaseworkerBodies.View.of(caseworkers.put(subject, body.toData()));
  }

  @GET
  @Operation(
      operationId = "listCaseworkers",
      summary = "List caseworkers with their caseloads",
      description = "By subject.")
  public Page<CaseworkerBodies.View> list(@Valid @BeanParam PageRequest page) {
    List<String> position = cursors.verify(LIST, Map.of(), page.cursor());
    return Page.of(
        caseworkers.page(position.isEmpty() ? "" : position.get(0), page.limit() + 1),
        page.limit(),
        CaseworkerBodies.View::of,
        last -> cursors.sign(LIST, Map.of(), List.of(last.subject())));
  }
}
