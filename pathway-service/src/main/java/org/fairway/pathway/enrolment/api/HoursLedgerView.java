package org.fairway.pathway.enrolment.api;

import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.enrolment.DeliveryMode;
import org.fairway.pathway.enrolment.HoursLedger;
import org.fairway.pathway.enrolment.RecordedHours;

/** The whole ledger: net totals, and every line in the order in which they were written. */
@Schema(
    name = "HoursLedger",
    description = "Net totals, and every line in the order in which they were written")
public record HoursLedgerView(
    @NotNull @Schema(maxLength = 12, pattern = HoursEntryView.DECIMAL, examples = "315.00")
        String total,
    @NotNull @Schema(maxItems = 20) List<ModeTotal> byMode,
    @NotNull @Schema(maxItems = HoursLedger.MOST_LINES) List<HoursEntryView> entries) {

  /** Net hours of one delivery mode. */
  @Schema(name = "HoursByMode", description = "Net hours of one delivery mode")
  public record ModeTotal(
      @NotNull DeliveryMode deliveryMode,
      @NotNull @Schema(maxLength = 12, pattern = HoursEntryView.DECIMAL) String hours) {}

  static HoursLedgerView of(List<RecordedHours> lines) {
    HoursLedger ledger = HoursLedger.of(lines.stream().map(RecordedHours::entry).toList());
    Map<DeliveryMode, java.math.BigDecimal> sums = ledger.byMode();
    List<ModeTotal> byMode =
        Arrays.stream(DeliveryMode.values())
            .filter(sums::containsKey)
            .map(mode -> new ModeTotal(mode, sums.get(mode).setScale(2).toPlainString()))
            .toList();
    return new HoursLedgerView(
        ledger.total().setScale(2).toPlainString(),
        byMode,
        lines.stream().map(HoursEntryView::of).toList());
  }
}
