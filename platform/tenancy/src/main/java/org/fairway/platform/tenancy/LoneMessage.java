package org.fairway.platform.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Date;

/**
 * A message to the database that is a transaction by itself: PostgreSQL begins one with it and
 * commits at its end, so that there is no round trip to begin and none to end. The scope travels in
 * the same message and ends with it. For work that is done with one message; without a running
 * transaction, whose part it would not be.
 *
 * <p>Every call throws {@link DatabaseFault} when the database refuses or cannot be reached: then
 * nothing of the message stands, unless the connection was lost as it was committed. {@link
 * IllegalStateException} in a running transaction.
 */
@ApplicationScoped
public class LoneMessage {
  private final DatabaseWall wall;
  private final CurrentScope scope;

  LoneMessage(DatabaseWall wall, CurrentScope scope) {
    this.wall = wall;
    this.scope = scope;
  }

  /**
   * Asks all of them. Who is suspended or removed is refused, as when a transaction opens. What
   * their statements store stands when this returns; it stands too when an answer could not be
   * read.
   *
   * @param questions no argument is null or a {@link Date}
   */
  public void ask(Asking questions) {
    questions.typed();
    try {
      wall.askAlone(scope.get(), questions);
    } catch (SQLException e) {
      throw new DatabaseFault(e);
    }
  }

  /** Equal for requests to which {@link #ask} gives the same answers. */
  public Object room() {
    return wall.room();
  }

  /** Fails in a running transaction, for what has to know before it comes to its message. */
  public void requireAlone() {
    wall.requireAlone();
  }
}
