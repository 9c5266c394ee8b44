package org.fairway.pathway.sidebyside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.fairway.pathway.plan.Commitment;
import org.fairway.pathway.plan.Commitments;
import org.fairway.pathway.plan.PlanYear;
import org.fairway.pathway.programme.Programme;
import org.fairway.pathway.programme.ProgrammeStream;
import org.fairway.pathway.programme.Programmes;
import org.fairway.pathway.support.Refusal;

/** Reads the whole of the own plan, as far as one comparison goes. */
@ApplicationScoped
class OwnPlans {
  private static final int MOST = 500;

  private final Commitments commitments;
  private final Programmes programmes;

  OwnPlans(Commitments commitments, Programmes programmes) {
    this.commitments = commitments;
    this.programmes = programmes;
  }

  /**
   * The commitments that are measured by stages of the funnel, and the programmes that run in the
   * year.
   *
   * @param stream null for all
   * @throws Refusal kind INPUT, {@code too-many}
   */
  @Transactional
  OwnPlan of(ProgrammeStream stream, PlanYear year) {
    List<Commitment> all = commitments.byStage(stream, MOST + 1);
    List<Programme> runs = programmes.running(stream, year.firstDay(), year.lastDay(), MOST + 1);
    if (all.size() > MOST || runs.size() > MOST) {
      throw Refusal.input(
          "query.stream",
          "too-many",
          "More than " + MOST + " commitments or programmes of the year; ask for one stream.");
    }
    return new OwnPlan(all, runs);
  }
}
