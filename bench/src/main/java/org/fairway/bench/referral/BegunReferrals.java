package org.fairway.bench.referral;

import java.time.Duration;
import org.fairway.bench.measure.Cost;
import org.fairway.bench.server.Cast;
import org.fairway.bench.server.RunningService;
import org.fairway.bench.server.Servers;

/** What beginning a referral costs at this moment, for other benchmarks. */
public final class BegunReferrals {
  private static final int PEOPLE = 50;
  private final Creation creation;

  /** Adds people that the referrals are about. */
  public BegunReferrals(Servers servers, RunningService referral, Cast cast) {
    this.creation = new Creation(servers, referral, cast, cast.people(PEOPLE));
  }

  /** As fast as that many users get their answers. */
  public Cost measure(int users, Duration time) {
    PeakRound round = creation.peak(users, time);
    return new Cost(round.rate(), round.cpu());
  }
}
