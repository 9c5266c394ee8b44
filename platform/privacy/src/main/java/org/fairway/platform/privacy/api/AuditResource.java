package org.fairway.platform.privacy.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.platform.privacy.AuditTrail;
import org.fairway.platform.privacy.ChainHead;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;
import org.fairway.platform.web.Pages;

/** Who did or tried what, and whether that record is whole. */
@Path("/v1/audit")
@Tag(name = "Audit", description = "Who did or tried what, and whether that record is whole")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {
  private static final String LIST = "audit";

  private final AuditTrail trail;
  private final Pages pages;

  AuditResource(AuditTrail trail, Pages pages) {
    this.trail = trail;
    this.pages = pages;
  }

  /** A page of entries. */
  @GET
  @Operation(
      operationId = "listAudit",
      summary = "List audit entries, newest first",
      description = "Who did or tried what. Names only: no value that was read or changed is kept.")
  public Page<AuditEntryView> list(
      @Valid @BeanParam AuditQuery query, @Valid @BeanParam PageRequest page) {
    return pages.newestFirst(
        LIST,
        query.given(),
        page,
        (before, rows) -> trail.list(query.filter(), before, rows),
        last -> last.id(),
        AuditEntryView::of);
  }

  /** Walks the whole chain of the caller's tenant; takes a time that grows with it. */
  @GET
  @Path("/verify")
  @Operation(
      operationId = "verifyAudit",
      summary = "Verify the tenant's audit chain",
      description =
          "Walks the whole chain and recomputes each hash over everything its entry says.")
  public AuditVerificationView verify(
      @QueryParam("head")
          @Size(max = ChainHead.LONGEST)
          @Pattern(regexp = ChainHead.FORM)
          @Parameter(
              description =
                  "A head noted earlier, position:hash, that the chain must still contain")
          String head) {
    return AuditVerificationView.of(trail.verify(head == null ? null : ChainHead.parse(head)));
  }
}
