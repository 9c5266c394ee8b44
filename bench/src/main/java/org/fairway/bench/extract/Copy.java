package org.fairway.bench.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.fairway.bench.server.Servers;
import org.fairway.local.server.ServerException;
import org.postgresql.PGConnection;

/** The other peer: PostgreSQL's COPY of the same CSV into a table of texts without an index. */
final class Copy {
  private static final String DATABASE = "bare";

  private final Servers servers;

  Copy(Servers servers, ExtractFile file) {
    this.servers = servers;
    servers.sql("postgres", "create database " + DATABASE);
    servers.sql(DATABASE, "create table staff (" + columns(file) + ")");
  }

  private static String columns(ExtractFile file) {
    try (InputStream in = file.open()) {
      StringBuilder header = new StringBuilder();
      for (int letter = in.read(); letter != '\r'; letter = in.read()) {
        header.append((char) letter);
      }
      return Arrays.stream(header.toString().split(","))
          .map(name -> name + " text")
          .collect(Collectors.joining(", "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Seconds until it is committed. */
  double seconds(ExtractFile file) {
    servers.sql(DATABASE, "truncate staff");
    servers.sql(DATABASE, "checkpoint");
    try (Connection connection = servers.postgres().connect(DATABASE);
        InputStream in = file.open()) {
      long begin = System.nanoTime();
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy staff from stdin (format csv, header)", in, 1 << 16);
      return (System.nanoTime() - begin) / 1e9;
    } catch (SQLException e) {
      throw new ServerException("COPY failed: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
