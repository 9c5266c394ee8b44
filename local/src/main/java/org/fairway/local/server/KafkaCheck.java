package org.fairway.local.server;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** Asks a broker whether it serves. */
final class KafkaCheck {
  private static final int LIMIT_MILLIS = 3_000;

  private KafkaCheck() {}

  static Admin admin(String bootstrap, int limitMillis) {
    return Admin.create(
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrap,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            limitMillis,
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
            limitMillis));
  }

  /** Whether the cluster behind the address lists a broker. */
  static boolean answers(String bootstrap) {
    try (Admin admin = admin(bootstrap, LIMIT_MILLIS)) {
      return !admin.describeCluster().nodes().get(LIMIT_MILLIS, TimeUnit.MILLISECONDS).isEmpty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException notYet) {
      return false;
    }
  }
}
