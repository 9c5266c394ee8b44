package org.fairway.bench.reads;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.fairway.bench.server.Servers;
import org.fairway.local.server.ServerException;

/**
 * Referrals that lie there, like one that was made over HTTP: of as many people as there are
 * fifths, with their consents, terms and codes, spread evenly over 200 partners. One of two hundred
 * waits to be acknowledged, with a clock that runs. Written past the service, for what is measured
 * is working beside them; into the product's tables with all their indexes.
 */
final class Stock {
  private static final String DATABASE = "referral";

  /** What {@code stock.sql} is written for: 200 partners of 5 referrals to a person. */
  private static final int BLOCK = 1000;

  private static final long PIECE = 500_000;

  private final Servers servers;
  private final String more;
  private long stored;

  Stock(Servers servers) {
    this.servers = servers;
    this.more = resource("stock.sql");
    servers.sql(DATABASE, resource("stock-partners.sql"));
  }

  private static String resource(String name) {
    try (InputStream file = Stock.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Adds until there are so many, in pieces that fit the memory of the machine.
   *
   * @param wanted a multiple of 1000
   */
  void fillTo(long wanted) {
    if (wanted % BLOCK != 0) {
      throw new ServerException("a stock of referrals is a multiple of " + BLOCK);
    }
    while (stored < wanted) {
      long next = Math.min(wanted, stored + PIECE);
      servers.sql(
          DATABASE,
          more.replace("{{first}}", Long.toString(stored / BLOCK))
              .replace("{{last}}", Long.toString(next / BLOCK - 1)));
      stored = next;
    }
    servers.sql(DATABASE, "vacuum analyze");
    servers.sql(DATABASE, "checkpoint");
  }

  /** Ids of referrals of the partner that was there first, from all over the stock. */
  List<String> ids(int count) {
    String sql =
        "select r.id::text from referral r join stock_partner s on s.id = r.organisation_id"
            + " where s.n = 0 order by random() limit "
            + count;
    try (Connection connection = servers.postgres().connect(DATABASE);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> ids = new ArrayList<>();
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
      return ids;
    } catch (SQLException e) {
      throw new ServerException("PostgreSQL: " + e.getMessage(), e);
    }
  }
}
