package org.fairway.referral.rights.api;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.platform.web.Cursors;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;
import org.fairway.referral.rights.Erasures;
import org.fairway.referral.rights.api.RightsBodies.ErasureView;

@Path("/v1/erasures")
@Tag(name = "Rights", description = "What people may ask for about what is kept of them")
@Produces(MediaType.APPLICATION_JSON)
public class ErasureResource {

  private static final String LIST = "erasures";

  private final Erasures erasures;
  private final Cursors cursors;

  ErasureResource(Erasures erasures, Cursors cursors) {
    this.erasures = erasures;
    this.cursors = cursors;
  }

  @GET
  @Operation(
      operationId = "listErasures",
      summary = "List erasures, newest first",
      description =
          "What was asked for in the care system, whether or not every service has obeyed.")
  public Page<ErasureView> list(@Valid @BeanParam PageRequest page) {
    List<String> position = cursors.verify(LIST, Map.of(), page.cursor());
    UUID before = position.isEmpty() ? null : UUID.fromString(position.get(0));
    return Page.of(
        erasures.page(before, page.limit() + 1),
        page.limit(),
        ErasureView::of,
        last -> cursors.sign(LIST, Map.of(), List.of(last.id().toString())));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getErasure",
      summary = "Show how far an erasure is",
      description = "Each service by name, how many records it ended, and when it said so.")
  public ErasureView get(@PathParam("id") UUID id) {
    return ErasureView.of(erasures.find(id));
  }
}
