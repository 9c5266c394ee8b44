package org.fairway.bench.referral;

import java.util.List;
import org.fairway.bench.peer.Peers;

/** What a reader must know. */
final class Notes {
  private Notes() {}

  static final List<String> P1 =
      List.of(
          "A referral begun is a draft: token check, both tenant walls, idempotency, consent, sealed note, history and audit are on. A draft is not told to other services, so it writes no outbox row; the relay and the audit sealer run.",
          "All requests carry one token, as a system's would within five minutes. A token is verified from the ground once a minute and remembered in between, so this is a token check of a caller who keeps calling.",
          "Bare SQL: pgbench, begin, two inserts, commit; two tables with the product's columns and its indexes and nothing more; same server, fsync on. Fewer indexes would make the peer quicker and the ratio smaller.",
          "Prepared (pgbench -M prepared): each statement is parsed and planned once for a connection. The goal is held against this. As text each time (-M simple, what pgbench does unless it is told otherwise): parsed and planned in every transaction, as by a client that prepares nothing. Told for comparison with figures of pgbench that were taken so.",
          Peers.NOTE,
          "The load generators share the machine with what they measure.");
}
