package org.fairway.metrics.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.fairway.metrics.access.Reach;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.disclosure.Audience;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.indicator.Indicators;
import org.fairway.metrics.indicator.Released;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.ScopedWork;

/** Puts an organisation beside its care system and England. */
@ApplicationScoped
public class Comparisons {

  private final Indicators indicators;
  private final Benchmarks benchmarks;
  private final ScopedWork work;
  private final Reach reach;

  Comparisons(Indicators indicators, Benchmarks benchmarks, ScopedWork work, Reach reach) {
    this.indicators = indicators;
    this.benchmarks = benchmarks;
    this.work = work;
    this.reach = reach;
  }

  /**
   * The organisation's answers, and figures to compare them with. Those are read as the care system
   * reads them, whoever asks: a trust sees no other trust, only what is told of many together.
   *
   * @param audience of the organisation's own answers
   * @throws org.fairway.platform.web.ProblemException as for the indicators
   */
  public Compared of(String organisation, Standard standard, Period period, Audience audience) {
    Released own = indicators.of(organisation, standard, period, audience, Optional.empty());
    Scope caller = reach.scope();
    try {
      return work.call(
          Scope.worker(caller.tenant()),
          () -> benchmarks.beside(own, organisation, caller, period));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("comparison failed", e);
    }
  }
}
