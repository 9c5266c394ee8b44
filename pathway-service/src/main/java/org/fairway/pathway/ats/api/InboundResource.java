package org.fairway.pathway.ats.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.pathway.ats.BatchResult;
import org.fairway.pathway.ats.Inbound;
import org.fairway.platform.web.ProblemException;
import org.fairway.platform.web.ProblemType;
import org.fairway.platform.web.signature.WebhookHeaders;

/**
 * Where applicant tracking systems post to. Authenticated by signature alone; the body is read as
 * raw bytes.
 */
@Path("/v1/ats/connections/{id}/events")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ATS inbound", description = "Signed deliveries by Standard Webhooks 1.0.0")
public class InboundResource {
  private static final int MOST_BYTES = 1024 * 1024;
  private final Inbound inbound;

  InboundResource(Inbound inbound) {
    this.inbound = inbound;
  }

  @POST
  @Operation(
      operationId = "receiveAtsEvents",
      summary = "Deliver a batch of events",
      description =
          "Each event is answered by itself. The same event may be sent any number of times and in"
              + " any order. At most 1 MiB.")
  @APIResponseSchema(
      value = BatchResult.class,
      responseCode = "200",
      responseDescription = "What became of each event")
  @RequestBody(
      content = @Content(schema = @Schema(implementation = AtsBatch.class)),
      required = true)
  public BatchResult receive(
      @PathParam("id") UUID id,
      @HeaderParam(WebhookHeaders.ID)
          @Parameter(
              description = "The same on every attempt",
              required = true,
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      maxLength = WebhookHeaders.LONGEST_ID,
                      pattern = "[\\x21-\\x7E]+"))
          String webhookId,
      @HeaderParam(WebhookHeaders.TIMESTAMP)
          @Parameter(
              description = "Seconds since 1970; within five minutes of now",
              required = true,
              schema = @Schema(type = SchemaType.STRING, maxLength = 11, pattern = "[0-9]{1,11}"))
          String timestamp,
      @HeaderParam(WebhookHeaders.SIGNATURE)
          @Parameter(
              description = "v1, and the signature in base64; several apart by spaces",
              required = true,
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      maxLength = WebhookHeaders.LONGEST_SIGNATURE,
                      pattern = "[\\x20-\\x7E]+"))
          String signature,
      InputStream body)
      throws IOException {
    byte[] raw = body.readNBytes(MOST_BYTES + 1);
    if (raw.length > MOST_BYTES) {
      throw new ProblemException(ProblemType.BODY_TOO_LARGE, "A delivery holds at most 1 MiB.");
    }
    return inbound.receive(id, new WebhookHeaders(webhookId, timestamp, signature), raw);
  }
}
