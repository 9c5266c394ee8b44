package org.fairway.metrics.lineage.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.fact.Source;
import org.fairway.metrics.indicator.Status;
import org.fairway.metrics.lineage.Lineage;
import org.fairway.metrics.reference.Organisation;
import org.fairway.metrics.statement.Statement;

/** A figure and all that it was made of. */
@Schema(name = "Lineage", description = "A figure and all that it was made of")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LineageView(
    @NotNull @Schema(maxLength = 10, pattern = "[A-Z0-9]+", description = "ODS code")
        String organisation,
    @NotNull Standard standard,
    @NotNull @Schema(maxLength = 7, pattern = "\\d{4}-\\d{2}") String period,
    @NotNull @Schema(maxLength = 40, pattern = "[A-Za-z0-9.-]+") String indicator,
    @NotNull @Schema(maxLength = 40) String definitionVersion,
    @NotNull Status status,
    Double value,
    @NotNull @Schema(maxItems = 1000) List<SourceView> sources,
    @NotNull @Schema(maxItems = 100) List<StrandView> strands) {

  /** A source, and the version of it that was used. */
  @Schema(name = "LineageSource", description = "A source, and the version of it that was used")
  record SourceView(
      @NotNull @Schema(maxLength = 40, pattern = "[A-Z_]+") String kind,
      @NotNull @Schema(maxLength = 120) String source,
      @Schema(required = true) long version,
      @NotNull @Schema(maxLength = 200) String suppliedBy)
      implements Comparable<SourceView> {

    static SourceView of(Source source) {
      return new SourceView(
          source.kind().name(), source.name(), source.version(), source.suppliedBy());
    }

    @Override
    public int compareTo(SourceView other) {
      return (kind + source + version).compareTo(other.kind + other.source + other.version);
    }
  }

  static LineageView of(Organisation organisation, Period period, Lineage lineage) {
    Set<SourceView> sources = new TreeSet<>();
    lineage
        .strands()
        .forEach(
            strand -> strand.facts().forEach(fact -> sources.add(SourceView.of(fact.source()))));
    Statement said = lineage.statement();
    if (said != null) {
      sources.add(SourceView.of(said.source()));
    }
    return new LineageView(
        organisation.ods(),
        lineage.edition().standard(),
        period.toString(),
        lineage.definition().id(),
        lineage.edition().version(),
        said == null ? lineage.result().status() : Status.COMPUTED,
        lineage.result().value(),
        List.copyOf(sources),
        lineage.strands().stream().map(StrandView::of).toList());
  }
}
