package org.fairway.metrics.indicator.api;

import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.fact.Source;

/** A source that a figure was made from, and which version of it. */
@Schema(
    name = "IndicatorSource",
    description = "A source that a figure was made from, and which version of it")
record SourceView(
    @NotNull @Schema(maxLength = 40, pattern = "[A-Z_]+") String kind,
    @NotNull @Schema(maxLength = 120) String source,
    @Schema(required = true) long version) {

  static List<SourceView> of(Set<Source> sources) {
    return sources.stream()
        .map(source -> new SourceView(source.kind().name(), source.name(), source.version()))
        .sorted(Comparator.comparing(SourceView::kind).thenComparing(SourceView::source))
        .toList();
  }
}
