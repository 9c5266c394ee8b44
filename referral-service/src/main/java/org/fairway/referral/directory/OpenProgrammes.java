package org.fairway.referral.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.referral.common.Moment;

/** The programmes of the caller's care system that are not over, with what they have free. */
@ApplicationScoped
public class OpenProgrammes {
  private static final String OPEN =
      """
      select id, provider, available from directory_listing
      where tenant_id = ? and source = 'PROGRAMME' and shown and kind = ? and last_day >= ? order by id""";

  private final DataSource database;
  private final CurrentScope scope;

  OpenProgrammes(DataSource database, CurrentScope scope) {
    this.database = database;
    this.scope = scope;
  }

  /**
   * One programme.
   *
   * @param organisation ODS code of who runs it
   * @param available places that are free, as far as was heard
   */
  public record OpenProgramme(UUID id, String organisation, int available) {}

  /** Of one pathway. */
  @Transactional
  public List<OpenProgramme> of(String pathwayType) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(OPEN)) {
      select.setString(1, scope.get().tenant());
      select.setString(2, pathwayType);
      select.setObject(3, Moment.today());
      List<OpenProgramme> open = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          open.add(
              new OpenProgramme(row.getObject(1, UUID.class), row.getString(2), row.getInt(3)));
        }
      }
      return open;
    } catch (SQLException e) {
      throw new IllegalStateException("programmes could not be read", e);
    }
  }
}
