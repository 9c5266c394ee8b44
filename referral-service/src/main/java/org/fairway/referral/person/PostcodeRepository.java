package org.fairway.referral.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.fairway.platform.tenancy.Sql;

/** Table {@code postcode_area}, which the operator loads; the same for all tenants. */
@ApplicationScoped
class PostcodeRepository {
  private static final String FIND = "select lsoa21 from postcode_area where postcode = ?";

  private final Sql sql;

  PostcodeRepository(Sql sql) {
    this.sql = sql;
  }

  /** LSOA of 2021 of a postcode in capitals without space. */
  @Transactional(Transactional.TxType.MANDATORY)
  Optional<String> areaOf(String postcode) {
    return sql.first(FIND, row -> row.getString(1), postcode);
  }
}
