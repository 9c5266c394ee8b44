package org.fairway.pathway.rules.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.programme.PathwayType;
import org.fairway.pathway.rules.BookRule;
import org.fairway.pathway.rules.BookVersion;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Stage;

/** A rule with its versions. */
@Schema(name = "Rule", description = "A rule with its versions")
public record RuleView(
    @NotNull @Schema(maxLength = 60, pattern = "[A-Z0-9-]+", examples = "TL-SIMULATED") String id,
    @NotNull @Schema(maxLength = 100) String title,
    @NotNull Stage stage,
    @NotNull @Schema(maxItems = 30) List<PathwayType> pathwayTypes,
    @NotNull
        @Schema(
            maxLength = 100,
            description = "JSON pointer of the date by which the version is chosen")
        String basis,
    @NotNull @Schema(maxItems = 20, description = "Oldest first") List<Version> versions) {

  /** One version of a rule. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "RuleVersion", description = "One version of a rule")
  public record Version(
      @NotNull @Schema(description = "First day on which it holds") LocalDate validFrom,
      @Schema(description = "Last day on which it holds; absent while no end is known")
          LocalDate validTo,
      @NotNull @Schema(maxLength = 400, description = "What it says") String states,
      @NotNull @Schema(maxLength = 300, description = "Where it is written") String source,
      @NotNull @Schema(description = "The source was weak: confirm before anything hangs on it")
          Boolean toBeConfirmed,
      @NotNull @Schema(maxItems = 20, description = "JSON pointers of the facts that it looks at")
          List<@Size(max = 100) String> inputs) {

    static Version of(BookVersion version) {
      return new Version(
          version.from(),
          version.to(),
          version.states(),
          version.source(),
          version.weak(),
          version.inputs().stream().map(Fact::pointer).distinct().toList());
    }
  }

  static RuleView of(BookRule rule, LocalDate on) {
    return new RuleView(
        rule.id(),
        rule.title(),
        rule.stage(),
        rule.pathways().stream().sorted().toList(),
        rule.basis().pointer(),
        rule.versions().stream()
            .filter(version -> on == null || version.holds(on))
            .map(Version::of)
            .toList());
  }
}
