package org.fairway.metrics.fact;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.fairway.platform.tenancy.Asking;
import org.fairway.platform.web.Opening;

/**
 * What is known of an organisation's year, and which versions hold of the year before: one message
 * to the database, which may be the one that opens the transaction. Made by {@link Facts#question};
 * for one transaction.
 */
public final class YearQuestion implements Opening {

  private final String organisation;
  private final Period period;
  private final Asking asking = new Asking();
  private final List<Supplier<YearFacts>> parts = new ArrayList<>();

  YearQuestion(String organisation, Period period) {
    this.organisation = organisation;
    this.period = period;
  }

  /** Of whom. */
  public String organisation() {
    return organisation;
  }

  /** Of which year. */
  public Period period() {
    return period;
  }

  Asking asking() {
    return asking;
  }

  void add(Supplier<YearFacts> part) {
    parts.add(part);
  }

  /** All parts together, once it was asked. */
  YearFacts answer() {
    List<SourcedFact> facts = new ArrayList<>();
    List<String> before = new ArrayList<>();
    for (Supplier<YearFacts> part : parts) {
      YearFacts told = part.get();
      facts.addAll(told.facts());
      before.addAll(told.before());
    }
    return new YearFacts(facts, before);
  }

  @Override
  public String sql() {
    return asking.sql();
  }

  @Override
  public int bind(PreparedStatement message, int from) throws SQLException {
    return asking.bind(message, from);
  }

  @Override
  public void read(PreparedStatement message) throws SQLException {
    asking.read(message);
  }
}
