package org.fairway.platform.web;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * A question that goes to the database in the message that opens a transaction, after what puts the
 * scope into it: one round trip in place of two. Passed to {@link InTransaction}; where nothing
 * opens the transaction with a message, it stays unasked, and who passed it asks by itself.
 */
public interface Opening {

  /** Statements with parameters, separated by semicolons. */
  String sql();

  /**
   * Sets the parameters.
   *
   * @param from number of the first
   * @return number of the first behind them
   */
  int bind(PreparedStatement message, int from) throws SQLException;

  /** Reads the answers; the message stands at the first, and afterwards at the last. */
  void read(PreparedStatement message) throws SQLException;

  /** Asks one after the other. */
  static Opening of(Opening... questions) {
    return new Openings(List.of(questions));
  }
}
