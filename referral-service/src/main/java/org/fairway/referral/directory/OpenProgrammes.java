package org.fairway.referral.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Sql;
import org.fairway.referral.common.Moment;

/** The programmes of the caller's care system that are not over, with what they have free. */
@ApplicationScoped
public class OpenProgrammes {
  private static final String OPEN =
      """
      select id, provider, available from directory_listing
      where tenant_id = ? and source = 'PROGRAMME' and shown and kind = ? and last_day >= ? order by id""";

  private final Sql sql;
  private final CurrentScope scope;

  OpenProgrammes(Sql sql, CurrentScope scope) {
    this.sql = sql;
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
    return sql.query(
        OPEN,
        row -> new OpenProgramme(row.getObject(1, UUID.class), row.getString(2), row.getInt(3)),
        scope.get().tenant(),
        pathwayType,
        Moment.today());
  }
}
