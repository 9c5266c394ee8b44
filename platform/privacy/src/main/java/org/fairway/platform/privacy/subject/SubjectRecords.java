package org.fairway.platform.privacy.subject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fairway.platform.privacy.Cell;
import org.fairway.platform.privacy.Vault;

/** Tells and erases what this service keeps of a person: its listed tables, then its rooms. */
@ApplicationScoped
public class SubjectRecords {

  private static final List<String> ALWAYS_HIDDEN = List.of("tenant_id", "version");

  private final List<SubjectTable> tables = SubjectTables.load();
  private final Instance<SubjectRoom> rooms;
  private final DataSource database;
  private final Vault vault;
  private final ObjectMapper json;
  private final String service;

  SubjectRecords(
      @Any Instance<SubjectRoom> rooms,
      DataSource database,
      Vault vault,
      ObjectMapper json,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.rooms = rooms;
    this.database = database;
    this.vault = vault;
    this.json = json;
    this.service = service;
  }

  /** All that is kept. In the scope of the person's tenant. */
  @Transactional(Transactional.TxType.MANDATORY)
  public SubjectRecordSet tell(Subject whom) {
    List<SubjectRecordKind> kinds = new ArrayList<>();
    for (SubjectTable table : tables) {
      add(kinds, table.kind(), table.told() ? rows(table, whom) : List.of());
    }
    for (SubjectRoom room : rooms) {
      add(kinds, room.kind(), room.tell(whom));
    }
    return new SubjectRecordSet(service, kinds);
  }

  private static void add(List<SubjectRecordKind> kinds, String kind, List<SubjectRecord> records) {
    if (!records.isEmpty()) {
      kinds.add(new SubjectRecordKind(kind, records));
    }
  }

  /** Erases all that is not listed as kept; answers how many records were. */
  @Transactional(Transactional.TxType.MANDATORY)
  public int erase(Subject whom) {
    int erased = 0;
    for (SubjectRoom room : rooms) {
      erased += room.erase(whom);
    }
    for (SubjectTable table : tables) {
      erased += table.erasure() == null ? 0 : erase(table, whom);
    }
    return erased;
  }

  private int erase(SubjectTable table, Subject whom) {
    try (Connection connection = database.getConnection();
        PreparedStatement erase = connection.prepareStatement(table.erasure())) {
      bind(erase, 1, table, whom);
      return erase.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("records of " + table.kind() + " could not be erased", e);
    }
  }

  private List<SubjectRecord> rows(SubjectTable table, Subject whom) {
    StringBuilder sql = new StringBuilder("select (to_jsonb(t) - ?::text[])::text");
    sql.append(", t.").append(table.key()).append("::text");
    table.sealed().forEach(column -> sql.append(", t.").append(column));
    sql.append(" from ").append(table.table()).append(" t where t.tenant_id = ? and ");
    sql.append(table.condition()).append(" order by 2");
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql.toString())) {
      select.setArray(1, connection.createArrayOf("text", notShown(table)));
      bind(select, 2, table, whom);
      try (ResultSet rows = select.executeQuery()) {
        List<SubjectRecord> told = new ArrayList<>();
        while (rows.next()) {
          told.add(record(table, whom, rows));
        }
        return told;
      }
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException("records of " + table.kind() + " could not be read", e);
    }
  }

  private static Object[] notShown(SubjectTable table) {
    List<String> names = new ArrayList<>(ALWAYS_HIDDEN);
    names.addAll(table.sealed());
    names.addAll(table.hidden());
    return names.toArray();
  }

  private static void bind(PreparedStatement statement, int first, SubjectTable table, Subject whom)
      throws SQLException {
    int at = first;
    statement.setString(at++, whom.tenant());
    for (Object argument : table.arguments(whom)) {
      statement.setObject(at++, argument);
    }
  }

  private SubjectRecord record(SubjectTable table, Subject whom, ResultSet row)
      throws SQLException, JsonProcessingException {
    List<SubjectField> fields = new ArrayList<>();
    int column = 3;
    for (String name : table.sealed()) {
      byte[] sealed = row.getBytes(column++);
      UUID id = UUID.fromString(row.getString(2));
      add(fields, name, vault.open(new Cell(whom.tenant(), table.table(), id, name), sealed));
    }
    JsonNode plain = json.readTree(row.getString(1));
    plain.properties().forEach(field -> add(fields, field.getKey(), text(field.getValue())));
    return new SubjectRecord(fields);
  }

  /** Null for what is not there. */
  private static String text(JsonNode value) {
    if (value.isNull() || (value.isArray() && value.isEmpty())) {
      return null;
    }
    return value.isValueNode() ? value.asText() : value.toString();
  }

  private static void add(List<SubjectField> fields, String column, String value) {
    if (value != null) {
      fields.add(new SubjectField(column.replace('_', ' '), value));
    }
  }
}
