package org.fairway.metrics.funnel.api;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.fairway.metrics.access.Queries;
import org.fairway.metrics.funnel.Measurement;
import org.fairway.metrics.funnel.Quantity;
import org.fairway.metrics.funnel.Stage;

/** Query parameters of a comparison; used as {@code @Valid @BeanParam}. */
public class ComparisonQuery {

  @QueryParam("date")
  @Size(max = 10)
  @Parameter(
      description = "First day of the later time; or give a programme",
      schema = @Schema(type = SchemaType.STRING, format = "date"))
  String date;

  @QueryParam("programme")
  @Size(max = 60)
  @Pattern(regexp = FunnelQuery.GROUP)
  @Parameter(description = "The day on which somebody was on this programme first is meant")
  String programme;

  @QueryParam("measure")
  @Size(max = 20)
  @Parameter(
      description = "CONVERSION (the default) or REPRESENTATION",
      schema = @Schema(implementation = Measurement.Kind.class))
  String measure;

  @QueryParam("stage")
  @Size(max = 20)
  @Parameter(
      description = "The stage that is reached; absent: STARTED",
      schema = @Schema(implementation = Stage.class))
  String stage;

  @QueryParam("ofStage")
  @Size(max = 20)
  @Parameter(
      description = "Of a conversion: of those at which earlier stage; absent: the one before",
      schema = @Schema(implementation = Stage.class))
  String ofStage;

  @QueryParam("group")
  @Size(max = 60)
  @Pattern(regexp = FunnelQuery.GROUP)
  @Parameter(description = "The group of groupBy; needed for a representation")
  String group;

  LocalDate day() {
    if ((date == null) == (programme == null)) {
      throw Queries.missing("date", "a date or a programme, one of them");
    }
    return Queries.day("date", date);
  }

  Measurement measurement(String groupBy) {
    Measurement.Kind kind = Queries.constant("measure", Measurement.Kind.class, measure);
    if (kind == Measurement.Kind.REPRESENTATION && group == null) {
      throw Queries.missing("group", "the group whose share is meant");
    }
    if ((group == null) != (groupBy == null)) {
      throw Queries.missing("group", "group and groupBy come together");
    }
    Stage reached = Queries.constant("stage", Stage.class, stage);
    Measurement measured =
        new Measurement(
            kind == null ? Measurement.Kind.CONVERSION : kind,
            reached == null ? Stage.STARTED : reached,
            Optional.ofNullable(Queries.constant("ofStage", Stage.class, ofStage)),
            Optional.ofNullable(group));
    check(measured);
    return measured;
  }

  private static void check(Measurement measured) {
    if (measured.kind() == Measurement.Kind.CONVERSION && measured.stage() == Stage.REFERRED) {
      throw Queries.missing("stage", "a stage after REFERRED: nothing converts to the first one");
    }
    boolean lies =
        measured
            .of()
            .filter(
                of ->
                    of.compareTo(measured.stage()) >= 0
                        || of.reached().compareTo(Quantity.STARTED) > 0)
            .isPresent();
    if (lies || (measured.of().isPresent() && measured.stage().weeks().isPresent())) {
      throw Queries.missing("ofStage", "an earlier stage of the chain up to STARTED");
    }
  }
}
