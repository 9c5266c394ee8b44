package org.fairway.metrics.catalogue.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.catalogue.Catalogue;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.reference.DimensionBook;
import org.fairway.metrics.reference.Measure;
import org.fairway.metrics.reference.Measures;

/** What a fact may be made of, and which editions of which standards are answered. */
@Schema(
    name = "CodeLists",
    description = "What a fact may be made of, and which editions are answered")
record CodeListsView(
    @NotNull @Schema(maxItems = 500) List<MeasureView> measures,
    @NotNull @Schema(maxItems = 100) List<DimensionView> dimensions,
    @NotNull @Schema(maxItems = 100) List<EditionView> editions) {

  /** A measure; {@code atMost} names the one that it may not exceed in any group. */
  @Schema(name = "Measure", description = "What a fact counts")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record MeasureView(
      @NotNull @Schema(maxLength = 60, pattern = "[A-Z0-9_]+") String measure,
      @NotNull Measure.Kind kind,
      @Schema(
              maxLength = 60,
              pattern = "[A-Z0-9_]+",
              description = "The measure that it may not exceed in any group")
          String atMost) {
    static MeasureView of(Measure measure) {
      return new MeasureView(measure.name(), measure.kind(), measure.atMost().orElse(null));
    }
  }

  /** A dimension, and the values it may have in words. */
  @Schema(name = "Dimension", description = "What facts are told apart by")
  record DimensionView(
      @NotNull @Schema(maxLength = 40, pattern = "[A-Za-z0-9]+") String dimension,
      @NotNull @Schema(maxLength = 2000, description = "The values it may have, in words")
          String values) {
    static DimensionView of(String name) {
      return new DimensionView(name, DimensionBook.allowed(name));
    }
  }

  /** An edition holds from its first year until the next one of its standard. */
  @Schema(name = "EditionHead", description = "An edition of a standard, and its first year")
  record EditionView(
      @NotNull Standard standard,
      @NotNull @Schema(maxLength = 40) String version,
      @NotNull @Schema(maxLength = 7, pattern = "\\d{4}-\\d{2}") String effectiveFrom) {
    static EditionView of(Edition edition) {
      return new EditionView(edition.standard(), edition.version(), edition.effectiveFrom());
    }
  }

  static CodeListsView all() {
    return new CodeListsView(
        Measures.all().stream().map(MeasureView::of).toList(),
        DimensionBook.names().stream().map(DimensionView::of).toList(),
        Catalogue.all().stream().map(EditionView::of).toList());
  }
}
