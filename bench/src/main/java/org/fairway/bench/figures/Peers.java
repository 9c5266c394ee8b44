package org.fairway.bench.figures;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.fairway.bench.server.Servers;

/** All that is measured beside the product: PostgreSQL and DuckDB, over cells and from rows. */
final class Peers implements AutoCloseable {
  private final PlainSql postgres;
  private final PlainSql duck;
  private final CopiedRows copied;
  private final DuckRows rows;
  private final Trusts trusts;

  /** Gives them what the service was given; it holds the figures of all trusts by then. */
  Peers(Servers servers, Path data, Trusts trusts) {
    this.trusts = trusts;
    PlainSql.prepare(servers);
    postgres = PlainSql.inPostgres(servers);
    duck = PlainSql.inDuckDb(servers, data);
    copied = new CopiedRows(servers, Workforce.HEADER);
    Path file = data.resolve("rows.csv");
    trusts.write(file);
    rows = new DuckRows(file);
  }

  /** Copies the rows of all, once. */
  void copyAll(Found found) {
    found.add(Found.What.REBUILD_COPY, copied.all(trusts));
  }

  /** One round of questions, of so long each where they are short. */
  void ask(Found found, Duration length) {
    List<String> codes = trusts.codes();
    found.add(Found.What.ONE_POSTGRES, Questions.timed(codes, postgres::one, length).at(50));
    found.add(Found.What.ONE_DUCK, Questions.timed(codes, duck::one, length).at(50));
    found.add(Found.What.ALL_POSTGRES, 1_000 * Questions.seconds(postgres::all));
    found.add(Found.What.ALL_DUCK, 1_000 * Questions.seconds(duck::all));
    found.add(Found.What.REBUILD_DUCK, Questions.seconds(rows::count));
  }

  /** One organisation's rows, corrected. */
  void again(Found found, String ods, byte[] extract) {
    found.add(Found.What.RESENT_COPY, copied.again(ods, extract));
  }

  @Override
  public void close() {
    postgres.close();
    duck.close();
    copied.close();
    rows.close();
  }
}
