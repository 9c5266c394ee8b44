package org.fairway.metrics.representation.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.disclosure.Audience;
import org.fairway.metrics.disclosure.PolicyNote;
import org.fairway.metrics.representation.Population;
import org.fairway.metrics.representation.Representation;

/** Staff and referrals beside the community. */
@Schema(name = "Representation", description = "Staff and referrals beside the community")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RepresentationView(
    @NotNull @Schema(maxLength = 7) String period,
    @NotNull @Schema(implementation = DimensionName.class, required = true) String dimension,
    @NotNull @Schema(maxLength = 20, description = "ODS code of the board whose area is meant")
        String area,
    @NotNull PopulationView population,
    @NotNull @Schema(maxItems = 1000, description = "Whose staff was counted")
        List<@Size(max = 10) String> organisations,
    @NotNull @Schema(maxItems = 1000, description = "Who has staff whose groups are not known")
        List<@Size(max = 10) String> withoutGroups,
    @NotNull @Schema(maxItems = 20) List<PeopleView> people,
    @NotNull Audience audience,
    @NotNull PolicyNote disclosure,
    @NotNull Instant asOf) {

  /** Who lives in the area. */
  @Schema(name = "Population", description = "Who lives in the area, as far as it is known")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PopulationView(
      @NotNull Population.Basis basis,
      @Schema(description = "Without those whose group is not known; absent when nothing is known")
          Long total,
      @NotNull @Schema(maxItems = 100) List<PopulationGroup> groups,
      @NotNull @Schema(maxItems = 1000, description = "Names of the sources of the facts")
          List<@Size(max = 200) String> sources) {

    static PopulationView of(Population population) {
      return new PopulationView(
          population.basis(),
          population.basis() == Population.Basis.NONE ? null : population.total(),
          population.counts().entrySet().stream()
              .map(
                  group ->
                      new PopulationGroup(
                          group.getKey(), group.getValue(), population.share(group.getKey())))
              .toList(),
          population.sources().stream().map(source -> source.name()).sorted().toList());
    }
  }

  /** A group of the population. */
  @Schema(name = "PopulationGroup", description = "A group of the population")
  record PopulationGroup(
      @NotNull @Schema(maxLength = 60) String group,
      @Schema(required = true) long count,
      @Schema(required = true, description = "From 0 to 1") double share) {}

  static RepresentationView of(Representation of) {
    return new RepresentationView(
        of.period().toString(),
        of.dimension().parameter(),
        of.board(),
        PopulationView.of(of.population()),
        List.copyOf(of.organisations()),
        List.copyOf(of.without()),
        of.people().stream().map(PeopleView::of).toList(),
        of.audience(),
        of.policy().note(of.audience().isProtected()),
        of.asOf());
  }
}
