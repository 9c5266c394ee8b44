package org.fairway.metrics.lineage.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.fact.SourcedFact;
import org.fairway.metrics.indicator.Ingredient;
import org.fairway.metrics.lineage.Strand;

/** One ingredient of a figure, with the facts that were added up for it. */
@Schema(
    name = "LineageStrand",
    description = "One ingredient of a figure, with the facts that were added up for it")
@JsonInclude(JsonInclude.Include.NON_NULL)
record StrandView(
    @NotNull Ingredient.Role role,
    @Schema(maxLength = 60, description = "Absent: everybody") String group,
    @NotNull @Schema(maxLength = 60, pattern = "[A-Z0-9_]+") String measure,
    @NotNull @Size(max = 12) @Schema(description = "What the facts had to be about")
        Map<String, @Size(max = 60) String> dimensions,
    @NotNull @Schema(maxLength = 7, pattern = "\\d{4}-\\d{2}") String period,
    @Schema(description = "The sum; absent when no fact speaks of the group") BigDecimal total,
    @Schema(required = true, minimum = "0", maximum = "1000000", description = "How many facts")
        int cellCount,
    @NotNull @Schema(maxItems = 500, description = "The first 500 facts, or cells of a snapshot")
        List<CellView> cells) {

  private static final int SHOWN = 500;

  /** A fact, or a cell of a snapshot with the number of rows of the extract that fell into it. */
  @Schema(
      name = "LineageCell",
      description = "A fact, or a cell of a snapshot with the rows that fell into it")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CellView(
      @NotNull @Schema(maxLength = 40, pattern = "[A-Z_]+") String kind,
      @NotNull @Schema(maxLength = 120) String source,
      @Schema(required = true) long version,
      @NotNull @Size(max = 12) Map<String, @Size(max = 60) String> dimensions,
      BigDecimal count,
      BigDecimal percent,
      Long respondents,
      BigDecimal score,
      BigDecimal amount) {

    static CellView of(SourcedFact fact) {
      return new CellView(
          fact.source().kind().name(),
          fact.source().name(),
          fact.source().version(),
          fact.fact().dimensions(),
          fact.fact().count(),
          fact.fact().percent(),
          fact.fact().respondents(),
          fact.fact().score(),
          fact.fact().amount());
    }
  }

  static StrandView of(Strand strand) {
    Ingredient ingredient = strand.ingredient();
    return new StrandView(
        ingredient.role(),
        ingredient.group().isEmpty() ? null : ingredient.group(),
        ingredient.measure(),
        ingredient.where(),
        strand.period().toString(),
        total(strand),
        strand.facts().size(),
        strand.facts().stream().limit(SHOWN).map(CellView::of).toList());
  }

  private static BigDecimal total(Strand strand) {
    return strand.facts().isEmpty() || strand.ingredient().single()
        ? null
        : strand.facts().stream()
            .map(fact -> fact.fact().count())
            .filter(Objects::nonNull)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
