package org.fairway.pathway.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.fairway.pathway.support.Today;

/** Works out how far commitments are, from what metrics-service tells the caller at that moment. */
@RequestScoped
public class PlanProgress {
  private final FigureReading figures;

  PlanProgress(FigureReading figures) {
    this.figures = figures;
  }

  /**
   * Asks now. Never in a transaction: it would hold a connection for as long as another service
   * takes.
   *
   * @param year null for the present one; of an indicator of a standard, for the newest one with
   *     facts, and once its day has passed none newer than the year that decides
   * @throws org.fairway.platform.web.ProblemException 403 when the caller may not see the figures,
   *     502 when there is no usable answer
   */
  @Transactional(Transactional.TxType.NEVER)
  public Progress of(Commitment commitment, PlanYear year, PlanAudience audience) {
    Reading reading = reading(commitment, year, audience);
    BigDecimal value = reading.figure().value();
    BigDecimal way =
        value == null
            ? null
            : PlanRules.percentOfWay(commitment.baseline(), commitment.target(), value);
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    Judgement judgement = judgement(commitment, year, reading);
    return new Progress(
        reading.year(),
        audience,
        judgement.status(),
        value,
        reading.unit(),
        way,
        judgement.reason(),
        reading.request(),
        now);
  }

  private Reading reading(Commitment commitment, PlanYear asked, PlanAudience audience) {
    PlanYear present = PlanYear.of(Today.inEngland());
    StandardIndicator indicator = commitment.standardIndicator();
    if (indicator == null) {
      return figures.ofFunnel(commitment.indicator(), asked == null ? present : asked, audience);
    }
    if (asked != null) {
      return figures.ofStandard(indicator, asked, audience);
    }
    boolean over = commitment.dueOn().isBefore(Today.inEngland());
    PlanYear decides = PlanYear.lastOverOn(commitment.dueOn());
    return figures.newest(indicator, over ? decides : present, audience);
  }

  private record Judgement(ProgressStatus status, String reason) {}

  /** Standards are told once a year and late: the last year that was over on the day decides. */
  private static Judgement judgement(Commitment commitment, PlanYear asked, Reading reading) {
    LocalDate due = commitment.dueOn();
    ProgressStatus status =
        PlanRules.status(
            commitment.baseline(),
            commitment.target(),
            reading.figure().value(),
            due,
            Today.inEngland());
    PlanYear decides = PlanYear.lastOverOn(due);
    if (status != ProgressStatus.MISSED
        || commitment.standardIndicator() == null
        || reading.year().equals(decides)) {
      return new Judgement(status, reading.figure().reason());
    }
    String reason =
        asked == null
            ? "The day has passed, but the figure of %s is not there yet."
            : "The day has passed, and the figure of %s decides.";
    return new Judgement(ProgressStatus.UNDER_WAY, reason.formatted(decides));
  }
}
