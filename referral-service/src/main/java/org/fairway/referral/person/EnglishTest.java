package org.fairway.referral.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A test of English that a person took; regulators take IELTS and OET. */
@Schema(name = "EnglishTest", description = "A test of English that a person took")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EnglishTest(
    @NotNull Kind kind,
    @NotNull @Size(max = 40) @Pattern(regexp = "[A-Za-z0-9 .,+:-]*") String result,
    @PastOrPresent LocalDate takenOn) {

  /** The tests. */
  @Schema(name = "EnglishTestKind", description = "Which test")
  public enum Kind {
    IELTS,
    OET,
    ESOL,
    OTHER
  }
}
