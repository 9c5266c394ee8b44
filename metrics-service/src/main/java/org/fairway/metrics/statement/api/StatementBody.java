package org.fairway.metrics.statement.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.statement.Said;
import org.fairway.metrics.statement.YesNo;
import org.fairway.platform.web.Text;

/** An answer in words. It is published, and names nobody. */
@Schema(name = "StatementRequest", description = "An answer in words; it names nobody")
record StatementBody(
    @NotNull YesNo answer,
    @NotBlank
        @Size(max = StatementBody.LONGEST)
        @Pattern(regexp = Text.LINES)
        @Schema(
            description =
                "What was done, or why nothing was. Plain text for everybody to read: no e-mail"
                    + " addresses, NHS numbers or national insurance numbers")
        String narrative) {

  static final int LONGEST = 4000;

  Said said() {
    return new Said(answer, narrative);
  }
}
