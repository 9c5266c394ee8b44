package org.fairway.bench.peer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fairway.bench.Setting;
import org.fairway.bench.measure.Cost;
import org.fairway.bench.measure.Settling;

/** Rounds of the peers that run, at one kind of work. */
public final class PeerRounds {
  private final Setting setting;
  private final List<RunningPeer> running;
  private final Work work;
  private final int users;
  private final Map<Peer, List<Cost>> rounds = new EnumMap<>(Peer.class);

  PeerRounds(Setting setting, List<RunningPeer> running, Work work, int users) {
    this.setting = setting;
    this.running = running;
    this.work = work;
    this.users = users;
  }

  /** Each for that long. */
  public void warmUp(Duration time) {
    for (RunningPeer peer : running) {
      tell("warm-up", peer, peer.round(work, users, time));
    }
  }

  /** Each until it costs no less. */
  public void settle() {
    for (RunningPeer peer : running) {
      Settling settling = new Settling();
      int count = 1;
      while (settling.goesOn(peer.round(work, users, time()))) {
        count++;
      }
      setting.say("  %s, %s: warmed up after %d rounds", peer.title(), work.title(), count);
    }
  }

  /** One of each. */
  public void next() {
    for (RunningPeer peer : running) {
      Cost cost = peer.round(work, users, time());
      rounds.computeIfAbsent(peer.peer(), first -> new ArrayList<>()).add(cost);
      tell("round", peer, cost);
    }
  }

  private void tell(String what, RunningPeer peer, Cost cost) {
    setting.say(
        "  %s of %s, %s, %d connections: %,.0f/s, CPU %.2f ms",
        what, peer.title(), work.title(), users, cost.rate(), cost.cpu());
  }

  private Duration time() {
    return setting.options().seconds("seconds");
  }

  /** Medians of the rounds up to now. */
  public PeerFigures figures() {
    return PeerFigures.medians(work, rounds);
  }
}
