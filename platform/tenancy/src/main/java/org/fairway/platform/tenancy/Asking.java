package org.fairway.platform.tenancy;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.fairway.platform.web.Opening;

/**
 * Questions that go to the database in one message: with the one that opens the transaction when it
 * is passed to the method that does ({@link Opening}), else when {@link Sql#ask} is called. Each is
 * a statement for itself, with a view of its own. For one transaction.
 */
public final class Asking implements Opening {
  private final List<Question<?>> questions = new ArrayList<>();
  private boolean answered;

  /** The rows of a question, in order, once it was asked. */
  @FunctionalInterface
  public interface Answer<T> {
    /**
     * The rows.
     *
     * @throws IllegalStateException when it was not asked yet
     */
    List<T> rows();
  }

  /** Adds a question; only before any is asked. */
  public <T> Answer<T> add(String sql, Sql.Reader<T> reader, Object... arguments) {
    if (answered) {
      throw new IllegalStateException("asked already");
    }
    Question<T> question = new Question<>(sql, reader, arguments.clone());
    questions.add(question);
    return question;
  }

  /**
   * For a message by itself. Null has no type, and a {@link Date} none that the driver would tell:
   * it could be of a moment or of a day. For their sake the driver would ask the database for the
   * statement's, and from then on send the message in two: the second without the scope, and so
   * without a row.
   *
   * @return this
   * @throws IllegalArgumentException when an argument is null or a {@link Date}
   */
  public Asking typed() {
    boolean untyped =
        questions.stream()
            .flatMap(question -> Arrays.stream(question.arguments))
            .anyMatch(argument -> argument == null || argument instanceof Date);
    if (untyped) {
      throw new IllegalArgumentException("an argument without a type in a message by itself");
    }
    return this;
  }

  boolean isAnswered() {
    return answered;
  }

  @Override
  public String sql() {
    return all().sql();
  }

  @Override
  public int bind(PreparedStatement message, int from) throws SQLException {
    return all().bind(message, from);
  }

  @Override
  public void read(PreparedStatement message) throws SQLException {
    all().read(message);
    answered = true;
  }

  private Opening all() {
    return Opening.of(questions.toArray(Opening[]::new));
  }

  private static final class Question<T> implements Answer<T>, Opening {
    private final String sql;
    private final Sql.Reader<T> reader;
    private final Object[] arguments;
    private List<T> rows;

    Question(String sql, Sql.Reader<T> reader, Object[] arguments) {
      this.sql = sql;
      this.reader = reader;
      this.arguments = arguments;
    }

    @Override
    public String sql() {
      return sql;
    }

    @Override
    public int bind(PreparedStatement message, int from) throws SQLException {
      Sql.bind(message.getConnection(), message, from, arguments);
      return from + arguments.length;
    }

    @Override
    public void read(PreparedStatement message) throws SQLException {
      try (ResultSet found = message.getResultSet()) {
        List<T> read = new ArrayList<>();
        while (found.next()) {
          read.add(reader.read(found));
        }
        rows = read;
      }
    }

    @Override
    public List<T> rows() {
      if (rows == null) {
        throw new IllegalStateException("not asked yet");
      }
      return rows;
    }
  }
}
