package org.fairway.referral.worklist.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.platform.web.Cursors;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;
import org.fairway.referral.worklist.Oversight;
import org.fairway.referral.worklist.OversightItem;
import org.fairway.referral.worklist.OversightKind;

@Path("/v1/worklist/oversight")
@Tag(name = "Work", description = "How long referrals wait, and what needs whom today")
@Produces(MediaType.APPLICATION_JSON)
public class OversightResource {

  private static final String LIST = "oversight";

  private final Oversight oversight;
  private final Cursors cursors;

  OversightResource(Oversight oversight, Cursors cursors) {
    this.oversight = oversight;
    this.cursors = cursors;
  }

  /** One thing to see to. */
  @Schema(name = "OversightItem", description = "One thing for the officer to see to")
  record View(
      @NotNull OversightKind kind,
      @NotNull @Schema(description = "When it is due") Instant dueAt,
      @Schema(required = true, description = "It should have been done") boolean overdue,
      @NotNull UUID personId,
      @NotNull @Schema(description = "The erasure or objection; else the person") UUID aboutId) {

    static View of(OversightItem item, Instant now) {
      return new View(
          item.kind(), item.dueAt(), item.overdue(now), item.personId(), item.aboutId());
    }
  }

  @GET
  @Operation(
      operationId = "listOversight",
      summary = "Read what needs the data protection officer today, the most urgent first",
      description =
          "Erasures that not every service has confirmed, objections whose day comes within a week"
              + " or has passed unobeyed, restrictions and legal holds of three months and more. Ids"
              + " and days, and nothing else of a person. Each person listed is on record.")
  public Page<View> list(@Valid @BeanParam PageRequest page) {
    List<String> at = cursors.verify(LIST, Map.of(), page.cursor());
    OversightItem after =
        at.isEmpty()
            ? null
            : new OversightItem(
                OversightKind.valueOf(at.get(2)),
                Instant.parse(at.get(0)),
                null,
                UUID.fromString(at.get(1)));
    Instant now = Instant.now();
    return Page.of(
        oversight.page(after, page.limit() + 1),
        page.limit(),
        item -> View.of(item, now),
        last ->
            cursors.sign(
                LIST,
                Map.of(),
                List.of(last.dueAt().toString(), last.aboutId().toString(), last.kind().name())));
  }
}
