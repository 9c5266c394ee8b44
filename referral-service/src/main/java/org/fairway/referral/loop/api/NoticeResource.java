package org.fairway.referral.loop.api;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.platform.web.Cursors;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;
import org.fairway.referral.loop.Notice;
import org.fairway.referral.loop.Notices;

@Path("/v1/notices")
@Tag(name = "Notices", description = "What referrers learn of the people they sent")
@Produces(MediaType.APPLICATION_JSON)
public class NoticeResource {
  private static final String LIST = "notices";

  /** Above everything. */
  private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

  private static final UUID LAST = new UUID(-1, -1);

  private final Notices notices;
  private final Cursors cursors;

  NoticeResource(Notices notices, Cursors cursors) {
    this.notices = notices;
    this.cursors = cursors;
  }

  @GET
  @Operation(
      operationId = "listNotices",
      summary = "List what became of referrals, newest first",
      description =
          "A partner sees those of its own referrals. Without the person's live"
              + " SHARE_OUTCOME_WITH_REFERRER consent it learns that one is closed, and nothing"
              + " else; that is asked anew with every reading. Each one listed is on"
              + " record.")
  public Page<NoticeView> list(@Valid @BeanParam PageRequest page) {
    List<String> position = cursors.verify(LIST, Map.of(), page.cursor());
    Instant at = position.isEmpty() ? END : Instant.parse(position.get(0));
    UUID id = position.isEmpty() ? LAST : UUID.fromString(position.get(1));
    return Page.of(
        notices.page(at, id, page.limit() + 1),
        page.limit(),
        NoticeView::of,
        last -> cursors.sign(LIST, Map.of(), List.of(last.at().toString(), last.id().toString())));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getNotice",
      summary = "Read what became of a referral",
      description = "With what may be done about it. Is on record.")
  @APIResponseSchema(
      value = NoticeView.class,
      responseCode = "200",
      responseDescription = "The notice")
  public Response get(@PathParam("id") UUID id) {
    return answer(notices.find(id));
  }

  @POST
  @Path("/{id}/person-told")
  @Operation(
      operationId = "notePersonTold",
      summary = "Note that the person was told",
      description = "Needs the person's live CONTACT consent.")
  @APIResponseSchema(value = NoticeView.class, responseCode = "200", responseDescription = "Noted")
  public Response told(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
    return answer(notices.personTold(id, ifMatch));
  }

  private static Response answer(Notice notice) {
    return ETags.changed(NoticeView.of(notice), notice.version());
  }
}
