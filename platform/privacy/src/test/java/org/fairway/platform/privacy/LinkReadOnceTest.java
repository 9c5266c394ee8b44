package org.fairway.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What a verification reads grows with the links, and not with entries times the length of one. */
class LinkReadOnceTest {

  private static final String CHAIN = "select * from audit_chain where tenant_id = ?";

  /** How the view read before: the list is fetched for each entry of its link. */
  private static final String CONTROL =
      "select cardinality(l.earlier_entries) from audit_link l, unnest(l.earlier_entries) where l.tenant_id = ?";

  private final AuditFixture audit = new AuditFixture();

  @Test
  void theListsOfALinkAreFetchedOnceForAllItsEntries() throws SQLException, IOException {
    // Given
    audit.linked(AuditChain.BATCH).linked(AuditChain.BATCH);

    // When
    long blocks = blocks(CHAIN);

    // Then
    assertThat(blocks).isPositive().isLessThan(AuditChain.BATCH);
    assertThat(blocks(CONTROL)).isGreaterThan(2L * AuditChain.BATCH);
  }

  private long blocks(String question) throws SQLException, IOException {
    String explain = "explain (analyze, buffers, format json) " + question;
    try (Connection connection = PrivacyDatabase.superuser();
        PreparedStatement select = connection.prepareStatement(explain)) {
      select.setString(1, audit.tenant);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        JsonNode plan = new ObjectMapper().readTree(row.getString(1)).at("/0/Plan");
        return plan.path("Shared Hit Blocks").asLong() + plan.path("Shared Read Blocks").asLong();
      }
    }
  }
}
