package org.fairway.pathway.enrolment.api;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.enrolment.DeliveryMode;
import org.fairway.pathway.enrolment.HoursLedger;
import org.fairway.pathway.enrolment.LedgerLine;

/** The whole ledger: net totals, and every line in the order in which they were written. */
@Schema(
    name = "HoursLedger",
    description = "Net totals, and every line in the order in which they were written")
public record HoursLedgerView(
    @NotNull @Schema(maxLength = 12, pattern = HoursEntryView.DECIMAL, examples = "315.00")
        String total,
    @NotNull
        @Schema(
            maxLength = 12,
            pattern = HoursEntryView.DECIMAL,
            description = "Of the total, what people of the employers have signed",
            examples = "300.00")
        String signed,
    @NotNull
        @Schema(
            maxLength = 12,
            pattern = HoursEntryView.DECIMAL,
            description = "The rest of the total",
            examples = "15.00")
        String unsigned,
    @NotNull @Schema(maxItems = 20) List<ModeTotal> byMode,
    @NotNull @Schema(maxItems = HoursLedger.MOST_LINES) List<HoursEntryView> entries) {

  /** Net hours of one delivery mode. */
  @Schema(name = "HoursByMode", description = "Net hours of one delivery mode")
  public record ModeTotal(
      @NotNull DeliveryMode deliveryMode,
      @NotNull @Schema(maxLength = 12, pattern = HoursEntryView.DECIMAL) String hours) {}

  static HoursLedgerView of(List<LedgerLine> lines) {
    HoursLedger ledger = HoursLedger.of(lines.stream().map(LedgerLine::entry).toList());
    BigDecimal signed =
        ledger.signed(
            lines.stream()
                .filter(line -> line.signOff() != null)
                .map(line -> line.entry().id())
                .collect(Collectors.toSet()));
    Map<DeliveryMode, BigDecimal> sums = ledger.byMode();
    List<ModeTotal> byMode =
        Arrays.stream(DeliveryMode.values())
            .filter(sums::containsKey)
            .map(mode -> new ModeTotal(mode, sums.get(mode).setScale(2).toPlainString()))
            .toList();
    return new HoursLedgerView(
        ledger.total().setScale(2).toPlainString(),
        signed.setScale(2).toPlainString(),
        ledger.total().subtract(signed).setScale(2).toPlainString(),
        byMode,
        lines.stream().map(HoursEntryView::of).toList());
  }
}
