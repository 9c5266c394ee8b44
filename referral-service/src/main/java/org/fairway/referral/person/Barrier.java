package org.fairway.referral.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.referral.common.Texts;

/** What stands between a person and work. */
@Schema(name = "Barrier", description = "What stands between a person and work")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Barrier(
    @NotNull Kind kind, @Size(max = 500) @Pattern(regexp = Texts.LINES) String note) {

  /** Kinds of barriers. */
  @Schema(name = "BarrierKind", description = "Kind of barrier")
  public enum Kind {
    CARING,
    TRAVEL,
    HOUSING,
    HEALTH,
    DIGITAL,
    DOCUMENTS,
    MONEY,
    LANGUAGE,
    CONFIDENCE,
    DISCRIMINATION,
    OTHER
  }
}
