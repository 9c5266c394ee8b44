package org.fairway.platform.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.fairway.platform.messaging.IncomingEvent;
import org.fairway.platform.messaging.Outbox;
import org.fairway.platform.messaging.OutgoingEvent;
import org.fairway.platform.messaging.Projection;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.ScopedWork;

/** The sample service: it tells numbers, and keeps those that it hears. */
@ApplicationScoped
class WiredEffects implements Projection {
  static final String TYPE = "org.fairway.sample.wired.v1";

  private final Outbox outbox;
  private final ScopedWork scopes;
  private final CurrentScope scope;
  private final DataSource database;
  private final Set<String> mended = ConcurrentHashMap.newKeySet();
  private final AtomicInteger outages = new AtomicInteger();
  private Runnable outage = () -> {};

  record Told(int number) {}

  WiredEffects(Outbox outbox, ScopedWork scopes, CurrentScope scope, DataSource database) {
    this.outbox = outbox;
    this.scopes = scopes;
    this.scope = scope;
    this.database = database;
  }

  /** From now on the tenant's number 13 is taken as 31. */
  void mend(String tenant) {
    mended.add(tenant);
  }

  /** What happens between the effect and the commit, so many times. */
  void breakDown(int times, Runnable what) {
    outage = what;
    outages.set(times);
  }

  <T> T as(String tenant, Callable<T> work) {
    try {
      return scopes.inTransaction(Scope.worker(tenant), work);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  void tell(String tenant, String subject, int number) {
    as(tenant, () -> append(subject, number));
  }

  @Transactional
  Void append(String subject, int number) {
    outbox.append(new OutgoingEvent(TYPE, subject, number, new Told(number)));
    return null;
  }

  /** Appends without a transaction, which is an error. */
  void appendOutsideOfATransaction() {
    outbox.append(new OutgoingEvent(TYPE, "a", 1, new Told(1)));
  }

  List<String> heard(String tenant) {
    return as(tenant, this::effects);
  }

  @Override
  public Set<String> types() {
    return Set.of(TYPE);
  }

  @Override
  public void handle(IncomingEvent event) {
    keep(
        "effect",
        event,
        mended.contains(event.tenant()) ? number -> number == 13 ? 31 : number : number -> number);
    if (outages.getAndDecrement() > 0) {
      outage.run();
    }
  }

  @Override
  public void rebuild(IncomingEvent event) {
    keep("effect_fresh", event, number -> number);
  }

  private void keep(String table, IncomingEvent event, UnaryOperator<Integer> change) {
    update(
        "insert into " + table + " values (?, ?, ?)",
        scope.get().tenant(),
        event.subject(),
        change.apply(event.dataAs(Told.class).number()));
  }

  @Override
  public void prepareRebuild() {
    update("delete from effect_fresh");
  }

  @Override
  public void swap() {
    update("delete from effect");
    update("insert into effect select * from effect_fresh");
  }

  private List<String> effects() throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement("select subject || ':' || number from effect order by 1");
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  private void update(String sql, Object... arguments) {
    try (Connection connection = database.getConnection();
        PreparedStatement change = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        change.setObject(i + 1, arguments[i]);
      }
      change.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("the effect was not kept", e);
    }
  }
}
