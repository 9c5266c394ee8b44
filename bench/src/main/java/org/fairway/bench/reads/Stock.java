package org.fairway.bench.reads;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fairway.bench.server.Servers;
import org.fairway.local.server.ServerException;

/**
 * Referrals that lie there: copies of one that was made over HTTP, of as many people, spread evenly
 * over 200 partners. Written past the service, for what is measured is reading beside them.
 */
final class Stock {
  private static final String DATABASE = "referral";
  private static final int PARTNERS = 200;
  private static final int NAMES = 20_000;
  private static final int PEOPLE_EACH = 5;

  /** Neither triggers nor foreign keys: what they would do is done here, in bulk. */
  private static final String BULK = "set session_replication_role = replica; ";

  private static final String OTHER_PARTNERS =
      BULK
          + """
          create table stock_partner as select n, case when n = 0 then p.id else gen_random_uuid() end as id
            from partner p, generate_series(0, %d) n;
          create table copy as select p.*, s.id as new from partner p, stock_partner s where s.n > 0;
          update copy set id = new, organisation_id = new::text;
          alter table copy drop column new;
          insert into partner select * from copy;
          drop table copy"""
              .formatted(PARTNERS - 1);

  private static final String MORE =
      BULK
          + """
          create table fresh as select n, uuidv7() as person, uuidv7() as referral, s.id::text as partner
            from generate_series(%1$d, %2$d) n join stock_partner s on s.n = n %% %3$d;
          create table copy as select p.*, f.person as new, f.partner, f.n from fresh f,
            (select * from person order by id limit 1) p where f.n %% %5$d = 0;
          update copy set id = new, organisation_id = partner,
            search_terms = array['stock' || n %% %4$d, 'g:NEET'];
          insert into person_term (tenant_id, organisation_id, term, person_id)
            select tenant_id, organisation_id, t, id from copy, unnest(search_terms) t;
          alter table copy drop column new, drop column partner, drop column n;
          insert into person select * from copy;
          drop table copy;
          create table copy as select r.*, f.referral as new, f.partner,
            coalesce(f.n %% %5$d = 0, false) as own, f.person, f.n from fresh f,
            (select * from referral order by id limit 1) r;
          update copy set id = new, organisation_id = partner, reference = 'ZZ-' || n, status = 'DECLINED',
            reason = 'NO_CAPACITY', submitted_at = now() - n * interval '1 second', note = null,
            person_id = case when own then person else person_id end;
          alter table copy drop column new, drop column partner, drop column own, drop column person, drop column n;
          insert into referral select * from copy;
          drop table copy;
          drop table fresh;
          analyze person; analyze person_term; analyze referral""";

  private final Servers servers;
  private long stored;

  Stock(Servers servers) {
    this.servers = servers;
    servers.sql(DATABASE, OTHER_PARTNERS);
  }

  /** Adds until there are so many, in pieces that fit the memory of the machine. */
  void fillTo(long wanted) {
    long piece = 500_000;
    while (stored < wanted) {
      long last = Math.min(wanted, stored + piece);
      servers.sql(
          DATABASE,
          String.format(Locale.ROOT, MORE, stored + 1, last, PARTNERS, NAMES, PEOPLE_EACH));
      stored = last;
    }
    servers.sql(DATABASE, "vacuum referral");
    servers.sql(DATABASE, "checkpoint");
  }

  /** Ids of referrals of the partner that was there first, from all over the stock. */
  List<String> ids(int count) {
    String sql =
        "select r.id::text from referral r join stock_partner s on s.id::text = r.organisation_id"
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
