package org.fairway.metrics.claim.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.catalogue.Unit;
import org.fairway.metrics.claim.Finding;
import org.fairway.metrics.claim.FindingCode;
import org.fairway.metrics.claim.Verdict;
import org.fairway.metrics.indicator.Rounded;
import org.fairway.metrics.indicator.Status;

/** What became of published figures, in their order. */
@Schema(name = "FigureChecks", description = "What became of published figures, in their order")
record VerdictsView(@NotNull @Schema(maxItems = 200) List<VerdictView> figures) {

  /** What became of one figure. */
  @Schema(name = "FigureCheck", description = "What became of one published figure")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record VerdictView(
      @NotNull @Schema(maxLength = 40, pattern = "[A-Za-z0-9.-]+") String indicator,
      @Schema(maxLength = 20, description = "As claimed") String claimed,
      @NotNull @Schema(description = "Of the facts' own value") Status status,
      @Schema(maxLength = 40, pattern = Rounded.FORM, description = "What the facts give, rounded")
          String displayValue,
      @NotNull @Schema(description = "The indicator's") Unit unit,
      @NotNull @Schema(maxItems = 20) List<FindingView> findings) {

    static VerdictView of(Verdict verdict) {
      return new VerdictView(
          verdict.definition().id(),
          verdict.claim().value() == null ? null : verdict.claim().value().toPlainString(),
          verdict.result().status(),
          Rounded.of(verdict.result().value(), verdict.definition().decimals()),
          verdict.definition().unit(),
          verdict.findings().stream().map(FindingView::of).toList());
    }
  }

  /** Something found, with the figures that show it. */
  @Schema(name = "FigureFinding", description = "Something found, with the figures that show it")
  record FindingView(@NotNull FindingCode code, @NotNull @Schema(maxLength = 500) String detail) {
    static FindingView of(Finding finding) {
      return new FindingView(finding.code(), finding.detail());
    }
  }

  static VerdictsView of(List<Verdict> verdicts) {
    return new VerdictsView(verdicts.stream().map(VerdictView::of).toList());
  }
}
