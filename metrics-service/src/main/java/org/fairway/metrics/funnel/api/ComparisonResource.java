package org.fairway.metrics.funnel.api;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.metrics.funnel.Comparisons;

/** What is different since a day or a programme. */
@Path("/v1/funnels/comparison")
@Tag(name = "Funnels", description = "The chain from referral to lasting work")
@Produces(MediaType.APPLICATION_JSON)
public class ComparisonResource {

  private final Comparisons comparisons;

  ComparisonResource(Comparisons comparisons) {
    this.comparisons = comparisons;
  }

  @GET
  @Operation(
      operationId = "compareFunnels",
      summary = "Compare a share before a day, or before a programme began, with the time after",
      description =
          "A conversion, or the representation of a group at a stage, with the interval and"
              + " p-value of the difference. Two times differ in more than the day between them:"
              + " the answer says what is different, not why. Audiences ICS and PUBLIC compare"
              + " financial years, and nothing that the funnels of these years hide.")
  @APIResponseSchema(
      value = ComparisonView.class,
      responseCode = "200",
      responseDescription = "The comparison")
  @APIResponse(responseCode = "404", description = "Nobody was on the programme")
  public ComparisonView get(
      @Valid @BeanParam FunnelQuery query, @Valid @BeanParam ComparisonQuery compared) {
    return ComparisonView.of(
        comparisons.of(
            query.question(null),
            compared.measurement(query.groupBy),
            compared.day(),
            compared.programme));
  }
}
