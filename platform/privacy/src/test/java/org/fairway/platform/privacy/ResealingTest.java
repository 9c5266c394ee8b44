package org.fairway.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ResealingTest {
  private static final SealedColumn NAME = new SealedColumn("sealed_example", "id", "name");
  private final String tenant = PrivacyDatabase.newTenant();
  private final Sealer sealer = new Sealer(Installation.SHARED.instance(tenant));
  private final Vault vault = new Vault(sealer);
  private final SealedColumnRepository columns =
      new SealedColumnRepository(PrivacyDatabase.app(tenant));
  private final Resealing resealing = new Resealing(sealer, columns);

  @BeforeAll
  static void table() {
    PrivacyDatabase.appLogin();
    PrivacyDatabase.tamper(
        "create table sealed_example (id uuid not null, tenant_id text not null, name bytea, primary key (tenant_id, id))");
    PrivacyDatabase.tamper("call fairway_protect('sealed_example')");
  }

  @Test
  void allOldValuesAreSealedAnewAndStillOpen() throws SQLException {
    // Given
    List<UUID> rows = rows(450);
    vault.rotate(tenant);

    // When
    int changed = resealing.reseal(tenant, NAME);

    // Then
    assertThat(changed).isEqualTo(450);
    List<SealedColumnRepository.Row> stored = columns.page(tenant, NAME, new UUID(0, 0), 1000);
    assertThat(stored).hasSize(450);
    for (SealedColumnRepository.Row row : stored) {
      assertThat(sealer.isStale(tenant, row.sealed())).isFalse();
      assertThat(vault.open(cell(row.id()), row.sealed()))
          .isEqualTo("Given Name " + rows.indexOf(row.id()));
    }
  }

  @Test
  void aSecondRunFindsNothingToDo() throws SQLException {
    // Given
    rows(3);
    vault.rotate(tenant);
    resealing.reseal(tenant, NAME);

    // When / Then
    assertThat(resealing.reseal(tenant, NAME)).isZero();
  }

  @Test
  void aValueThatWasChangedMeanwhileIsLeftAlone() throws SQLException {
    // Given
    UUID row = rows(1).get(0);
    SealedColumnRepository.Row read = columns.page(tenant, NAME, new UUID(0, 0), 10).get(0);
    byte[] newer = vault.seal(cell(row), "Given Name 99");
    columns.replace(tenant, NAME, List.of(new SealedColumnRepository.Change(read, newer)));

    // When: the job comes with what it made of the older value
    byte[] late = vault.seal(cell(row), "Given Name 0");
    int changed =
        columns.replace(tenant, NAME, List.of(new SealedColumnRepository.Change(read, late)));

    // Then
    assertThat(changed).isZero();
    assertThat(
            vault.open(cell(row), columns.page(tenant, NAME, new UUID(0, 0), 10).get(0).sealed()))
        .isEqualTo("Given Name 99");
  }

  @Test
  void absentValuesStayAbsent() {
    // When / Then
    assertThat(resealing.reseal(cell(UUID.randomUUID()), null)).isEmpty();
  }

  @Test
  void aColumnIsNamedPlainly() {
    // When / Then
    assertThatThrownBy(() -> new SealedColumn("person; drop table person", "id", "name"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Cell cell(UUID row) {
    return new Cell(tenant, NAME.table(), row, NAME.column());
  }

  private List<UUID> rows(int count) throws SQLException {
    List<UUID> ids =
        new ArrayList<>(IntStream.range(0, count).mapToObj(i -> UUID.randomUUID()).toList());
    try (Connection connection = PrivacyDatabase.app(tenant).getConnection()) {
      for (int i = 0; i < count; i++) {
        PrivacyDatabase.execute(
            connection,
            "insert into sealed_example (id, tenant_id, name) values (?, ?, ?)",
            ids.get(i),
            tenant,
            vault.seal(cell(ids.get(i)), "Given Name " + i));
      }
    }
    return ids;
  }
}
