package org.fairway.bench.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.fairway.bench.server.Servers;
import org.fairway.local.server.ServerException;

/**
 * Opportunities and consenting people of one care system, written past the service into its tables
 * with all their indexes; made up, the same in every run, at real middles of areas.
 */
final class MatchStock {
  static final String TENANT = "QUA";
  static final String DATABASE = "pathway";
  private static final String AREAS =
      "pathway-service/src/main/resources/reference/lsoa21_centroid.csv.gz";

  private final Servers servers;
  private final Path root;

  MatchStock(Servers servers, Path root) {
    this.servers = servers;
    this.root = root;
  }

  void fill(int opportunities, int people) {
    servers.sql(
        DATABASE,
        "create table bench_all (lsoa21 text, latitude float8, longitude float8); insert into"
            + " bench_all values "
            + areas());
    servers.sql(
        DATABASE,
        resource()
            .replace("{{tenant}}", TENANT)
            .replace("{{opportunities}}", Integer.toString(opportunities))
            .replace("{{people}}", Integer.toString(people)));
    servers.sql(DATABASE, "vacuum analyze");
  }

  private String areas() {
    try (InputStream in = Files.newInputStream(root.resolve(AREAS));
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(in), StandardCharsets.US_ASCII))) {
      return lines
          .lines()
          .skip(1)
          .map(line -> line.split(","))
          .map(f -> "('" + f[0] + "', " + f[1] + ", " + f[2] + ")")
          .collect(Collectors.joining(", "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String resource() {
    try (InputStream file = MatchStock.class.getResourceAsStream("match-stock.sql")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Some of their referrals. */
  List<String> people(int count) {
    return ids("matching_profile", count);
  }

  List<String> opportunities(int count) {
    return ids("opportunity", count);
  }

  private List<String> ids(String table, int count) {
    String sql = "select id::text from " + table + " order by md5(id::text) limit " + count;
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
