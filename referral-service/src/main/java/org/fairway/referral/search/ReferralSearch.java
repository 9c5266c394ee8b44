package org.fairway.referral.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Sql;

/**
 * Finds referrals. Whom a search is about is on record, and so is everybody whom it found: that a
 * name has a referral is a fact about a person.
 *
 * <p>The care system finds people by name or group only while their REFERRAL consent is live.
 */
@ApplicationScoped
public class ReferralSearch {

  private final Sql sql;
  private final WantedRules rules;
  private final Audit audit;
  private final CurrentScope scope;

  ReferralSearch(Sql sql, WantedRules rules, Audit audit, CurrentScope scope) {
    this.sql = sql;
    this.rules = rules;
    this.audit = audit;
    this.scope = scope;
  }

  /**
   * Up to {@code size} referrals after a place in the list.
   *
   * @param after null for the beginning
   * @throws org.fairway.platform.web.ProblemException 400 for a status that the caller may not tell
   *     apart, and for what cannot be looked for
   */
  @Transactional
  public List<Place> find(Wanted wanted, Place after, int size) {
    SearchFilter filter = rules.filter(wanted);
    SearchQuery query = new SearchQuery(scope.get(), filter, after, size);
    String statement = query.sql();
    List<Place> found =
        sql.query(
            statement,
            row ->
                new Place(
                    row.getObject(1, java.util.UUID.class),
                    row.getObject(2, java.util.UUID.class),
                    Sql.instant(row, 3)),
            query.arguments());
    audit.record("referral.search", "referral", null, Outcome.ALLOWED, "search", filter.fields());
    if (filter.aboutPerson()) {
      Stream<String> people = found.stream().map(place -> place.person().toString()).distinct();
      audit.recordEach("person.find", "person", people.toList(), Outcome.ALLOWED, "search");
    }
    return found;
  }
}
