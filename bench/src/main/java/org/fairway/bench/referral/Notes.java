package org.fairway.bench.referral;

import java.util.List;

/** What a reader must know. */
final class Notes {
  private Notes() {}

  static final List<String> P1 =
      List.of(
          "A referral begun is a draft: token check, both tenant walls, idempotency, consent, sealed note, history and audit are on. A draft is not told to other services, so it writes no outbox row; the relay and the audit sealer run.",
          "Bare SQL: pgbench with prepared statements, begin, two inserts, commit; two tables with the product's columns and indexes and nothing more; same server, fsync on.",
          "The load generators share the machine with what they measure.");
}
