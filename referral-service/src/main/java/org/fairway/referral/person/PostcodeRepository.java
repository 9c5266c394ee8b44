package org.fairway.referral.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Table {@code postcode_area}, which the operator loads; the same for all tenants. */
@ApplicationScoped
class PostcodeRepository {
  private static final String FIND = "select lsoa21 from postcode_area where postcode = ?";

  private final DataSource database;

  PostcodeRepository(DataSource database) {
    this.database = database;
  }

  /** LSOA of 2021 of a postcode in capitals without space. */
  @Transactional(Transactional.TxType.MANDATORY)
  Optional<String> areaOf(String postcode) {
    try (Connection connection = database.getConnection();
        PreparedStatement find = connection.prepareStatement(FIND)) {
      find.setString(1, postcode);
      try (ResultSet row = find.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("a postcode could not be looked up", e);
    }
  }
}
