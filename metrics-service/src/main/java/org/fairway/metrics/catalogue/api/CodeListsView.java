package org.fairway.metrics.catalogue.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.catalogue.Catalogue;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.reference.DimensionBook;
import org.fairway.metrics.reference.Measure;
import org.fairway.metrics.reference.Measures;

/** What a fact may be made of, and which editions of which standards are answered. */
@Schema(name = "CodeLists")
record CodeListsView(
    List<MeasureView> measures, List<DimensionView> dimensions, List<EditionView> editions) {

  /** A measure; {@code atMost} names the one that it may not exceed in any group. */
  @Schema(name = "Measure")
  record MeasureView(String measure, Measure.Kind kind, String atMost) {
    static MeasureView of(Measure measure) {
      return new MeasureView(measure.name(), measure.kind(), measure.atMost().orElse(null));
    }
  }

  /** A dimension, and the values it may have in words. */
  @Schema(name = "Dimension")
  record DimensionView(String dimension, String values) {
    static DimensionView of(String name) {
      return new DimensionView(name, DimensionBook.allowed(name));
    }
  }

  /** An edition holds from its first year until the next one of its standard. */
  @Schema(name = "EditionHead")
  record EditionView(Standard standard, String version, String effectiveFrom) {
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
