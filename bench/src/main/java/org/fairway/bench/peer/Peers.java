package org.fairway.bench.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.fairway.bench.Setting;
import org.fairway.bench.server.Servers;
import org.fairway.local.server.ServerException;
import org.fairway.local.server.ServerProcess;

/**
 * The peers that run beside the product, over the same PostgreSQL: with {@code --peers yes} all
 * that can be had here, otherwise none.
 */
public final class Peers implements AutoCloseable {
  /** For those who read the figures. */
  public static final String NOTE =
      "HAPI (FHIR JPA server 8.8, a ServiceRequest for a Patient and an Organization) and Directus (11, a collection with the same fields and an index for the worklist) run in the same run only with --peers yes, by turns with the product, over the same PostgreSQL, with 10,000 referrals stored; their CPU is theirs and PostgreSQL's. HAPI checks no caller, Directus a token that does not end; both without audit of readings, consent and sealing. 'Earlier' is a figure of another day on such a machine (docs/performance.md).";

  private final Setting setting;
  private final List<RunningPeer> running = new ArrayList<>();

  private Peers(Setting setting) {
    this.setting = setting;
  }

  /** Fetches, starts and fills them. One that cannot be had is told of and left out. */
  public static Peers start(Setting setting, Servers servers) {
    Peers peers = new Peers(setting);
    if (setting.options().text("peers").equals("yes")) {
      peers.add(Peer.HAPI, HapiProgram::new, servers);
      peers.add(Peer.DIRECTUS, DirectusProgram::new, servers);
    }
    return peers;
  }

  private void add(Peer peer, BiFunction<Setting, Servers, PeerProgram> made, Servers servers) {
    setting.say("Fetching, starting and filling %s", peer.title());
    try {
      running.add(run(peer, made.apply(setting, servers), servers));
    } catch (ServerException absent) {
      setting.say("%s is not run beside it: %s", peer.title(), absent.getMessage());
    }
  }

  private static RunningPeer run(Peer peer, PeerProgram program, Servers servers) {
    ServerProcess process = program.start();
    try {
      return new RunningPeer(peer, servers, process, program.fill());
    } catch (ServerException useless) {
      process.stop();
      throw useless;
    }
  }

  /** Rounds at a kind of work, to be taken by turns with the product's. */
  public PeerRounds rounds(Work work, int users) {
    return new PeerRounds(setting, running, work, users);
  }

  @Override
  public void close() {
    running.forEach(RunningPeer::close);
  }
}
