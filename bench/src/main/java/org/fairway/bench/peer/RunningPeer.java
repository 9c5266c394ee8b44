package org.fairway.bench.peer;

import java.time.Duration;
import java.util.Map;
import org.fairway.bench.load.Load;
import org.fairway.bench.measure.Cost;
import org.fairway.bench.server.Servers;
import org.fairway.local.server.ServerProcess;

/**
 * A peer that runs, with referrals stored.
 *
 * @param loads how it is asked for each kind of work
 */
record RunningPeer(Peer peer, Servers servers, ServerProcess process, Map<Work, Load> loads)
    implements AutoCloseable {

  String title() {
    return peer.title();
  }

  /** As fast as that many users get their answers. */
  Cost round(Work work, int users, Duration time) {
    return Cost.of(servers, process.pid(), () -> loads.get(work).closed(users, time));
  }

  @Override
  public void close() {
    process.stop();
  }
}
