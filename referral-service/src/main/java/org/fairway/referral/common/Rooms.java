package org.fairway.referral.common;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;
import org.fairway.platform.tenancy.Sql;

/**
 * The way into a schema that the service's own database role cannot enter: becomes the role that
 * can, for one errand, inside the caller's transaction. If the errand fails, the transaction ends
 * and the role with it.
 */
@ApplicationScoped
public class Rooms {

  private final Sql sql;

  Rooms(Sql sql) {
    this.sql = sql;
  }

  /**
   * @param role of the database that may enter; a constant of the room
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public <T> T inside(String role, Supplier<T> errand) {
    sql.update("set local role " + role);
    T result = errand.get();
    sql.update("set local role none");
    return result;
  }
}
