package org.fairway.platform.messaging;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Transactions without an application server: the data source that it gives out answers with the
 * running transaction's connection, as Quarkus' does.
 */
final class LocalWork implements UnitOfWork {
  private final DataSource pool;
  private static final ThreadLocal<Connection> RUNNING = new ThreadLocal<>();

  LocalWork(DataSource pool) {
    this.pool = pool;
  }

  @Override
  public <T> T call(String tenant, Supplier<T> work) {
    return transaction(
        () -> {
          new Jdbc(dataSource())
              .query(
                  "select set_config('fairway.tenant', ?, true),"
                      + " set_config('fairway.organisation', ?, true)",
                  row -> row.getString(1),
                  tenant,
                  tenant);
          return work.get();
        });
  }

  @Override
  public <T> T unscoped(Supplier<T> work) {
    return transaction(work);
  }

  private <T> T transaction(Supplier<T> work) {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      RUNNING.set(connection);
      try {
        T result = work.get();
        connection.commit();
        return result;
      } catch (RuntimeException | Error e) {
        if (connection.isValid(1)) {
          connection.rollback();
        }
        throw e;
      } finally {
        RUNNING.remove();
      }
    } catch (SQLException e) {
      throw new Jdbc.DatabaseFault(e);
    }
  }

  DataSource dataSource() {
    return (DataSource)
        Proxy.newProxyInstance(
            LocalWork.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) ->
                RUNNING.get() == null ? pool.getConnection() : unclosed(RUNNING.get()));
  }

  Jdbc jdbc() {
    return new Jdbc(dataSource());
  }

  private static Connection unclosed(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            LocalWork.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              try {
                return method.getName().equals("close")
                    ? null
                    : method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
