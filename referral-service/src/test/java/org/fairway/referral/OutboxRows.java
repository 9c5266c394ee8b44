package org.fairway.referral;

import java.util.List;
import org.fairway.platform.testing.TestDatabase;

/** What the service has written to be told, seen past the service. */
public final class OutboxRows {

  private OutboxRows() {}

  /** Types of a tenant's events in the order in which they were written. */
  public static List<String> types(String tenant) {
    return TestDatabase.column(
        "select type from outbox where tenant_id = '" + tenant + "' order by position");
  }

  /** Payloads of a tenant's events of one type. */
  public static List<String> payloads(String tenant, String type) {
    return TestDatabase.column(
        "select payload from outbox where tenant_id = '"
            + tenant
            + "' and type = '"
            + type
            + "' order by position");
  }
}
