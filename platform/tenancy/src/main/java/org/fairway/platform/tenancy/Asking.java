package org.fairway.platform.tenancy;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
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
    questions.forEach(question -> requireTypes(question.arguments));
    return this;
  }

  static void requireTypes(Object... arguments) {
    if (Arrays.stream(arguments).anyMatch(a -> a == null || a instanceof Date)) {
      throw new IllegalArgumentException("an argument without a type in a message by itself");
    }
  }

  boolean isAnswered() {
    return answered;
  }

  @Override
  public String sql() {
    return questions.stream().map(question -> question.sql).collect(Collectors.joining(";\n"));
  }

  @Override
  public int bind(PreparedStatement message, int from) throws SQLException {
    int at = from;
    for (Question<?> question : questions) {
      Sql.bind(message.getConnection(), message, at, question.arguments);
      at += question.arguments.length;
    }
    return at;
  }

  @Override
  public void read(PreparedStatement message) throws SQLException {
    for (int i = 0; i < questions.size(); i++) {
      if (i > 0) {
        message.getMoreResults();
      }
      questions.get(i).read(message);
    }
    answered = true;
  }

  private static final class Question<T> implements Answer<T> {
    private final String sql;
    private final Sql.Reader<T> reader;
    private final Object[] arguments;
    private List<T> rows;

    Question(String sql, Sql.Reader<T> reader, Object[] arguments) {
      this.sql = sql;
      this.reader = reader;
      this.arguments = arguments;
    }

    void read(PreparedStatement message) throws SQLException {
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
