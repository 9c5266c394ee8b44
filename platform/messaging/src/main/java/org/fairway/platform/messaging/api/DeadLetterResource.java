package org.fairway.platform.messaging.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.platform.messaging.DeadLetter;
import org.fairway.platform.messaging.DeadLetters;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;
import org.fairway.platform.web.Pages;

/** Dead letters over HTTP. */
@Path("/v1/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dead letters", description = "Messages that could not be taken")
class DeadLetterResource {
  private static final String LIST = "dead-letters";

  private final DeadLetters deadLetters;
  private final Pages pages;

  DeadLetterResource(DeadLetters deadLetters, Pages pages) {
    this.deadLetters = deadLetters;
    this.pages = pages;
  }

  @GET
  @Operation(
      operationId = "listDeadLetters",
      summary = "List messages that could not be taken, newest first",
      description = "What happened and when; the messages themselves are not shown.")
  public Page<DeadLetterView> list(
      @QueryParam("state")
          @Pattern(regexp = "PENDING|REPLAYED|DISCARDED")
          @Parameter(
              description = "Only those in this state",
              schema = @Schema(implementation = DeadLetter.State.class))
          String state,
      @Valid @BeanParam PageRequest page) {
    DeadLetter.State wanted = state == null ? null : DeadLetter.State.valueOf(state);
    Map<String, String> filters = state == null ? Map.of() : Map.of("state", state);
    return pages.newestFirst(
        LIST,
        filters,
        page,
        (before, rows) -> deadLetters.list(wanted, before, rows),
        last -> last.id(),
        DeadLetterView::of);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getDeadLetter",
      summary = "Show a message that could not be taken",
      description = "With the handler that failed, the reason, and whether it can be replayed.")
  @APIResponseSchema(
      value = DeadLetterView.class,
      responseCode = "200",
      responseDescription = "The dead letter")
  public Response get(@PathParam("id") UUID id) {
    DeadLetter letter = deadLetters.get(id);
    return ETags.read(DeadLetterView.of(letter), letter.version());
  }

  @POST
  @Path("/{id}/replay")
  @Operation(
      operationId = "replayDeadLetter",
      summary = "Take the message again, after its cause was mended",
      description = "It takes effect exactly once, however often it is replayed.")
  @APIResponseSchema(
      value = DeadLetterView.class,
      responseCode = "200",
      responseDescription = "Replayed")
  @APIResponse(responseCode = "422", description = "The handler refuses the message still")
  @APIResponse(responseCode = "503", description = "The database could not take the message now")
  public Response replay(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
    DeadLetter letter = deadLetters.replay(id, ifMatch);
    return ETags.changed(DeadLetterView.of(letter), letter.version());
  }
}
