package org.fairway.platform.privacy;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody reads who has a service's database and its master key: every sealed value of a
 * tenant, in whatever table it lies. It stands in this package for the keys, which nothing else
 * gives out.
 */
public final class OpenedCells {
  private static final int HEAD = 5;

  private final Connection database;
  private final String tenant;

  /** Null when nothing was ever sealed for the tenant. */
  private final Keyring ring;

  /** With the database as its superuser sees it. */
  public OpenedCells(Connection database, Path keyFile, String tenant) throws SQLException {
    this.database = database;
    this.tenant = tenant;
    List<WrappedKey> keys = keys();
    this.ring = keys.isEmpty() ? null : Keyring.open(MasterKeyFile.load(keyFile), keys);
  }

  private List<WrappedKey> keys() throws SQLException {
    List<WrappedKey> keys = new ArrayList<>();
    try (PreparedStatement select =
        database.prepareStatement(
            "select generation, keyset from data_key where tenant_id = ? and purpose = 'CELLS'"
                + " order by generation")) {
      select.setString(1, tenant);
      ResultSet row = select.executeQuery();
      while (row.next()) {
        keys.add(new WrappedKey(tenant, KeyPurpose.CELLS, row.getInt(1), row.getBytes(2)));
      }
    }
    return keys;
  }

  /**
   * The texts in a table, which is named with its schema; none when it is of no tenant. Fails when
   * a value was sealed under the tenant's key and does not open.
   */
  public List<String> of(String table) throws SQLException {
    List<String> texts = new ArrayList<>();
    if (ring == null || !hasTenant(table)) {
      return texts;
    }
    try (PreparedStatement select =
        database.prepareStatement("select * from " + table + " where tenant_id = ?")) {
      select.setString(1, tenant);
      ResultSet row = select.executeQuery();
      while (row.next()) {
        row(table, row, texts);
      }
    }
    return texts;
  }

  private boolean hasTenant(String table) throws SQLException {
    try (PreparedStatement select =
        database.prepareStatement(
            "select from pg_attribute where attrelid = ?::regclass and attname = 'tenant_id'")) {
      select.setString(1, table);
      return select.executeQuery().next();
    }
  }

  private void row(String table, ResultSet row, List<String> texts) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      byte[] value = columns.getColumnTypeName(i).equals("bytea") ? row.getBytes(i) : null;
      if (value != null && isSealed(value)) {
        String column = columns.getColumnName(i);
        texts.add(
            open(value, bindings(table, column, row))
                .orElseThrow(() -> new AssertionError("does not open: " + table + "." + column)));
      }
    }
  }

  private boolean isSealed(byte[] value) {
    return value.length > HEAD && ring.has(ByteBuffer.wrap(value).getInt(1));
  }

  /** What the value may have been bound to: its cell by any id of the row, or a stored answer. */
  private List<byte[]> bindings(String table, String column, ResultSet row) throws SQLException {
    List<byte[]> bindings = new ArrayList<>();
    ResultSetMetaData columns = row.getMetaData();
    String plain = table.substring(table.indexOf('.') + 1);
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      if (columns.getColumnTypeName(i).equals("uuid") && row.getObject(i) != null) {
        UUID id = row.getObject(i, UUID.class);
        bindings.add(new Cell(tenant, plain, id, column).binding());
        bindings.add(new Cell(tenant, table, id, column).binding());
      } else if (columns.getColumnName(i).equals("key")) {
        bindings.add(Canonical.bytes("fairway.answer.1", tenant, row.getString(i)));
      }
    }
    return bindings;
  }

  private Optional<String> open(byte[] sealed, List<byte[]> bindings) {
    for (byte[] binding : bindings) {
      try {
        byte[] plain = ring.primitive(Aead.class).decrypt(sealed, binding);
        return Optional.of(new String(plain, StandardCharsets.UTF_8));
      } catch (GeneralSecurityException e) {
        // bound to something else: the next one
      }
    }
    return Optional.empty();
  }
}
