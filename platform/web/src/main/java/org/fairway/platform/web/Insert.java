package org.fairway.platform.web;

import static java.util.stream.Collectors.toList;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How rows of a table are inserted: one by itself, or many with one statement. */
public final class Insert {
  private static final String BYTES = "bytea";

  private final List<String> types;
  private final String one;
  private final String many;
  private final String condition;
  private final String conflict;

  private Insert(List<String> types, String one, String many, String condition, String conflict) {
    this.types = types;
    this.one = one;
    this.many = many;
    this.condition = condition;
    this.conflict = conflict;
  }

  private static String names(List<String[]> parts) {
    return parts.stream().map(part -> part[0]).collect(Collectors.joining(", ", " (", ")"));
  }

  /**
   * Rows of a table.
   *
   * @param columns each with its type in PostgreSQL: {@code "id uuid"}
   */
  public static Insert into(String table, String... columns) {
    List<String[]> parts = Arrays.stream(columns).map(column -> column.split(" ", 2)).toList();
    List<String> types = parts.stream().map(part -> part[1]).toList();
    String into = "insert into " + table + names(parts) + " ";
    String one = "values (" + String.join(", ", Collections.nCopies(types.size(), "?")) + ")";
    // Texts, for they are cheap to send, and the database reads all that is not bytes from texts.
    String many =
        types.stream()
            .map(type -> type.equals(BYTES) ? "?::bytea[]" : "?::text[]::" + type + "[]")
            .collect(Collectors.joining(", ", "select * from unnest(", ") as added"));
    return new Insert(types, into + one, into + many + names(parts), "", "");
  }

  /**
   * The statement for one row, with its values as parameters.
   *
   * @throws IllegalStateException when only some rows are to be inserted
   */
  public String one() {
    requireEvery();
    return one;
  }

  private void requireEvery() {
    if (!condition.isEmpty()) {
      throw new IllegalStateException("part of a larger statement alone");
    }
  }

  /** The same, but for rows together that stand already: they are left as they are. */
  public Insert orLeave() {
    return new Insert(types, one, many, condition, " on conflict do nothing");
  }

  /**
   * The same, but of rows together only some, as part of a larger statement.
   *
   * @param wanted condition over {@code added} and its columns, without parameters
   */
  public Insert onlyWhere(String wanted) {
    return new Insert(types, one, many, " where " + wanted, conflict);
  }

  /** The statement for rows together: {@link #columns} are its parameters. */
  public String many() {
    return many + condition + conflict;
  }

  /**
   * The parameters of {@link #many}: an array of texts for each column.
   *
   * @param rows as in {@link #rows}
   * @throws IllegalStateException for a table with bytes
   */
  public List<List<String>> columns(List<Object[]> rows) {
    if (types.contains(BYTES)) {
      throw new IllegalStateException("bytes are no texts");
    }
    return IntStream.range(0, types.size()).mapToObj(column -> texts(rows, column)).toList();
  }

  private static List<String> texts(List<Object[]> rows, int column) {
    return rows.stream().map(row -> Objects.toString(row[column], null)).collect(toList());
  }

  /**
   * Inserts any number of rows with one statement, in their order.
   *
   * @param rows texts, numbers, truth values, UUIDs, instants, bytes (in columns of bytes), null
   */
  public Opening rows(List<Object[]> rows) {
    requireEvery();
    return new Rows(rows);
  }

  /** An array for each column, so that the statement is the same however many rows there are. */
  private final class Rows implements Opening {
    private final List<Object[]> rows;

    Rows(List<Object[]> rows) {
      this.rows = rows;
    }

    @Override
    public String sql() {
      return many();
    }

    @Override
    public int bind(PreparedStatement message, int from) throws SQLException {
      Connection connection = message.getConnection();
      for (int i = 0; i < types.size(); i++) {
        int column = i;
        boolean bytes = types.get(i).equals(BYTES);
        Object[] values =
            bytes
                ? rows.stream().map(row -> (byte[]) row[column]).toArray(byte[][]::new)
                : texts(rows, column).toArray(String[]::new);
        message.setArray(from + i, connection.createArrayOf(bytes ? BYTES : "text", values));
      }
      return from + types.size();
    }

    @Override
    public void read(PreparedStatement message) {
      // They stand, or the message failed.
    }
  }
}
