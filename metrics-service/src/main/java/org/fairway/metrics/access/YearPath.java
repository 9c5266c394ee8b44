package org.fairway.metrics.access;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.fairway.metrics.fact.Period;

/** The organisation and year that a path names; used as {@code @Valid @BeanParam}. */
public class YearPath {

  @PathParam("ods")
  @Size(max = 10)
  @Parameter(description = "ODS code", example = "RNA")
  String ods;

  @PathParam("period")
  @Size(max = 20)
  @Parameter(description = "Financial year", example = PathPeriod.EXAMPLE)
  String period;

  /** The organisation's code as it was written; {@link Reach} tells whether it may be seen. */
  public String ods() {
    return ods;
  }

  /** The year, or a 400 that says how one is written. */
  public Period period() {
    return PathPeriod.of(period);
  }
}
