package org.fairway.referral.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairway.platform.tenancy.Sql;
import org.fairway.referral.common.Moment;

/**
 * Reads the directory of all care systems, for callers without a token. It reads the one table that
 * is open, and no other.
 */
@ApplicationScoped
public class Feed {
  /**
   * A partner is open while its agreement is in force, a programme or an opportunity until its last
   * day.
   */
  private static final String OPEN =
      """
      from directory_listing
      where shown and last_day >= ? and (source <> 'PARTNER' or first_day <= ?)""";

  private static final String ONE = "select " + ListingRow.COLUMNS + " " + OPEN + " and id = ?";

  private static final String FILTERED =
      OPEN
          + """

        and (?::text is null or position(lower(?) in lower(name)) > 0)
        and (?::uuid is null or provider_id = ?)
        and (?::timestamptz is null or modified_at >= ?)""";

  private static final String COUNT = "select count(*) " + FILTERED;
  private static final String PAGE =
      "select " + ListingRow.COLUMNS + " " + FILTERED + " order by id, tenant_id limit ? offset ?";

  private final Sql sql;

  Feed(Sql sql) {
    this.sql = sql;
  }

  /** One page, in the order of their ids, and how many there are in all. */
  public record Part(long total, List<ListedService> services) {}

  /**
   * One page of what is open.
   *
   * @param page from 1 on
   * @param size of a page
   */
  @Transactional
  public Part page(FeedFilter filter, int page, int size) {
    sql.asWorker();
    List<Object> asked = asked(filter);
    long total = sql.query(COUNT, row -> row.getLong(1), asked.toArray()).get(0);
    asked.add(size);
    asked.add((page - 1L) * size);
    return new Part(total, sql.query(PAGE, ListingRow::read, asked.toArray()));
  }

  /** Empty when there is none that is open. */
  @Transactional
  public Optional<ListedService> find(UUID id) {
    sql.asWorker();
    return sql.first(ONE, ListingRow::read, Moment.today(), Moment.today(), id);
  }

  private static List<Object> asked(FeedFilter filter) {
    return new ArrayList<>(
        Arrays.asList(
            Moment.today(),
            Moment.today(),
            filter.search(),
            filter.search(),
            filter.provider(),
            filter.provider(),
            filter.modifiedAfter(),
            filter.modifiedAfter()));
  }
}
