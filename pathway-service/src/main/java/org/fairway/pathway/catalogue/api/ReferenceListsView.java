package org.fairway.pathway.catalogue.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.catalogue.ReferenceLists;
import org.fairway.pathway.catalogue.Rung;

/** The short lists. */
@Schema(name = "ReferenceLists", description = "Short lists of codes, each with its source")
public record ReferenceListsView(
    @NotNull @Schema(maxItems = 50) List<SpecialismView> tLevelSpecialisms,
    @NotNull @Schema(maxItems = 500, description = "SOC 2020: unit groups of nursing and care")
        List<OccupationView> occupations,
    @NotNull @Schema(maxItems = 20, description = "Agenda for Change, lowest first")
        List<BandView> bands,
    @NotNull @Schema(maxItems = 20, description = "Lowest step first")
        List<LadderStepView> careerLadder,
    @NotNull @Schema(maxItems = 20) List<ListSourceView> sources) {

  /** A specialism. */
  @Schema(name = "TLevelSpecialism", description = "An occupational specialism of a T Level")
  public record SpecialismView(
      @NotNull @Schema(maxLength = 60, pattern = "[A-Z_]+") String code,
      @NotNull @Schema(maxLength = 120) String label,
      @Schema(required = true, minimum = "1", maximum = "2000", description = "At least")
          int placementHours) {}

  /** An occupation. */
  @Schema(name = "Occupation", description = "A unit group of SOC 2020")
  public record OccupationView(
      @NotNull @Schema(maxLength = 4, pattern = "[0-9]{4}") String code,
      @NotNull @Schema(maxLength = 120) String label) {}

  /** A band. */
  @Schema(name = "PayBand", description = "A band of Agenda for Change with the pay of a year")
  public record BandView(
      @NotNull @Schema(maxLength = 2, pattern = "[2-9][a-d]?") String code,
      @NotNull @Schema(maxLength = 12, pattern = "[0-9]+\\.[0-9]{2}") String entryPay,
      @NotNull @Schema(maxLength = 12, pattern = "[0-9]+\\.[0-9]{2}") String topPay,
      @NotNull @Schema(maxLength = 3, pattern = "GBP") String currency,
      @NotNull @Schema(maxLength = 10, pattern = "LOWER|MIDDLE|UPPER") String wresTier,
      @Schema(required = true, minimum = "1", maximum = "7") int wdesCluster) {}

  /** A step. */
  @Schema(name = "CareerStep", description = "A step into and up the clinical workforce")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record LadderStepView(
      @Schema(required = true, minimum = "1", maximum = "20") int step,
      @NotNull Rung code,
      @NotNull @Schema(maxLength = 120) String label,
      @Schema(maxLength = 2, pattern = "[2-9][a-d]?", description = "Absent before employment")
          String band,
      @Schema(maxLength = 6, description = "Reference of the apprenticeship that leads there")
          String standard) {}

  /** A source. */
  @Schema(name = "ListSource", description = "Where a list is from")
  public record ListSourceView(
      @NotNull @Schema(maxLength = 40) String list,
      @NotNull @Schema(maxLength = 300) String from) {}

  static ReferenceListsView of(ReferenceLists.Content all) {
    return new ReferenceListsView(
        all.specialisms().stream()
            .map(one -> new SpecialismView(one.code(), one.label(), one.placementHours()))
            .toList(),
        all.occupations().stream().map(one -> new OccupationView(one.code(), one.label())).toList(),
        all.bands().stream().map(ReferenceListsView::band).toList(),
        all.careerLadder().stream()
            .map(
                one ->
                    new LadderStepView(
                        one.step(), one.code(), one.label(), one.band(), one.standard()))
            .toList(),
        all.sources().stream().map(one -> new ListSourceView(one.list(), one.from())).toList());
  }

  private static BandView band(ReferenceLists.Band band) {
    return new BandView(
        band.code(),
        band.entryPounds() + ".00",
        band.topPounds() + ".00",
        "GBP",
        band.wresTier(),
        band.wdesCluster());
  }
}
