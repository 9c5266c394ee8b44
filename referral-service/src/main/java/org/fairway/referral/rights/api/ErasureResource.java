package org.fairway.referral.rights.api;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;
import org.fairway.platform.web.Pages;
import org.fairway.referral.rights.Erasures;
import org.fairway.referral.rights.api.RightsBodies.ErasureView;

@Path("/v1/erasures")
@Tag(name = "Rights", description = "What people may ask for about what is kept of them")
@Produces(MediaType.APPLICATION_JSON)
public class ErasureResource {

  private static final String LIST = "erasures";

  private final Erasures erasures;
  private final Pages pages;

  ErasureResource(Erasures erasures, Pages pages) {
    this.erasures = erasures;
    this.pages = pages;
  }

  @GET
  @Operation(
      operationId = "listErasures",
      summary = "List erasures, newest first",
      description =
          "What was asked for in the care system, whether or not every service has obeyed."
              + " Each person listed is on record.")
  public Page<ErasureView> list(@Valid @BeanParam PageRequest page) {
    return pages.newestFirst(LIST, page, erasures::page, last -> last.id(), ErasureView::of);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getErasure",
      summary = "Show how far an erasure is",
      description =
          "Each service by name, how many records it ended, and when it said so."
              + " Is on record.")
  public ErasureView get(@PathParam("id") UUID id) {
    return ErasureView.of(erasures.find(id));
  }
}
