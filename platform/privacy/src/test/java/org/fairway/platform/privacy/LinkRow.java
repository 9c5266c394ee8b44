package org.fairway.platform.privacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A stored link, for an intruder in the server to rewrite.
 *
 * @param position of its last entry
 * @param entries ids, and their hashes, in order
 */
record LinkRow(String tenant, long position, List<String> entries, List<String> hashes) {
  private static final String OF =
      "select l.position, array_agg(c.entry_id::text order by c.position),"
          + " array_agg(c.hash order by c.position) from audit_link l"
          + " join audit_chain c on c.tenant_id = l.tenant_id and c.link = l.position"
          + " where l.tenant_id = ? group by l.position order by l.position";

  static List<LinkRow> of(String tenant) {
    List<LinkRow> links = new ArrayList<>();
    try (Connection connection = PrivacyDatabase.superuser();
        PreparedStatement select = connection.prepareStatement(OF)) {
      select.setString(1, tenant);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          links.add(new LinkRow(tenant, row.getLong(1), texts(row, 2), texts(row, 3)));
        }
      }
      return links;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> texts(ResultSet row, int column) throws SQLException {
    return new ArrayList<>(List.of((String[]) row.getArray(column).getArray()));
  }

  /** The one that covers the position. */
  static LinkRow at(String tenant, long position) {
    return of(tenant).stream().filter(l -> l.position >= position).findFirst().orElseThrow();
  }

  /** Position of its first entry. */
  long first() {
    return position - entries.size() + 1;
  }

  /** Index of the position in its lists. */
  int index(long at) {
    return (int) (at - first());
  }

  /** Writes what the lists hold now, as a link that ends at the position. */
  void rewrite(long newPosition) {
    int last = entries.size() - 1;
    PrivacyDatabase.tamper(
        "update audit_link set position = ?, entry_id = ?::uuid, hash = ?,"
            + " earlier_entries = ?::uuid[], earlier_hashes = decode(?, 'hex')"
            + " where tenant_id = ? and position = ?",
        newPosition,
        entries.get(last),
        hashes.get(last),
        entries.subList(0, last).stream().collect(Collectors.joining(",", "{", "}")),
        String.join("", hashes.subList(0, last)),
        tenant,
        position);
  }
}
