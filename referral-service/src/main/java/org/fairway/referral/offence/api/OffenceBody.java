package org.fairway.referral.offence.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.referral.common.NumberKeptOut;
import org.fairway.referral.common.Texts;
import org.fairway.referral.offence.OffenceRecord;

/** Criminal-offence data, as they are sent and shown. */
@Schema(name = "OffenceRecord", description = "Criminal-offence data: no offence is named")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OffenceBody(
    @NotNull @Size(min = 1, max = 6) List<OffenceRecord.@NotNull Situation> situations,
    @NotNull @Schema(description = "Why the law lets this be held") OffenceRecord.Basis basis,
    LocalDate releasedOn,
    @Size(max = 1000)
        @Pattern(regexp = Texts.LINES)
        @NumberKeptOut
        @Schema(description = "What work must respect, such as a curfew; kept sealed")
        String conditions) {

  static OffenceBody of(OffenceRecord record) {
    return new OffenceBody(
        record.situations(), record.basis(), record.releasedOn(), record.conditions());
  }

  OffenceRecord toRecord() {
    return new OffenceRecord(
        situations.stream().distinct().sorted().toList(), basis, releasedOn, conditions);
  }
}
