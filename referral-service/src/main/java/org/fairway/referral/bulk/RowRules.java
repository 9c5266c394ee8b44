package org.fairway.referral.bulk;

import static org.fairway.referral.bulk.BulkColumn.CONSENT_GIVEN_BY;
import static org.fairway.referral.bulk.BulkColumn.CONSENT_GIVEN_ON;
import static org.fairway.referral.bulk.BulkColumn.CONSENT_WORDING;
import static org.fairway.referral.bulk.BulkColumn.EMPLOYER_CODES;
import static org.fairway.referral.bulk.BulkColumn.NOTE;
import static org.fairway.referral.bulk.BulkColumn.PATHWAY_TYPE;
import static org.fairway.referral.bulk.BulkColumn.PROGRAMME_ID;
import static org.fairway.referral.bulk.BulkColumn.REFERRED_ON;
import static org.fairway.referral.bulk.BulkColumn.SHARE_OUTCOME;
import static org.fairway.referral.bulk.BulkColumn.SHARE_WITH_EMPLOYER;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fairway.referral.common.KeptOut;
import org.fairway.referral.common.Moment;
import org.fairway.referral.consent.ConsentPurpose;
import org.fairway.referral.consent.GivenBy;
import org.fairway.referral.consent.NewConsent;
import org.fairway.referral.person.PersonalData;
import org.fairway.referral.referral.PathwayType;

/**
 * What a row must be. The bounds are those of entry by hand. A referral may be dated back to the
 * day on which it was made, for as long as an agreement is likely to have been there, and not
 * before the consent.
 */
final class RowRules {

  /** How far back a referral may be dated, in years. */
  static final int YEARS_BACK = 2;

  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
  private static final int LONGEST_NOTE = 4000;
  private static final int LONGEST_WORDING = 40;
  private static final int NOON = 12;
  private static final int MOST_EMPLOYERS = 20;

  /** An ODS code in the form in which other services are told it. */
  private static final Pattern EMPLOYER =
      Pattern.compile("[A-Z0-9]{3}|(?=[A-Z]*[0-9])[A-Z0-9]{4,10}");

  private static final Pattern WORDING = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

  private final BulkRow row;
  private final LocalDate today;
  private final RowValues values;
  private final List<RowError> errors = new ArrayList<>();

  private RowRules(BulkRow row, LocalDate today) {
    this.row = row;
    this.today = today;
    this.values = new RowValues(row, errors);
  }

  /** The row as it is entered; null when {@code errors} was given some. */
  static EnteredRow enter(BulkRow row, LocalDate today, List<RowError> errors) {
    RowRules rules = new RowRules(row, today);
    EnteredRow entered = rules.read();
    errors.addAll(rules.errors);
    return rules.errors.isEmpty() ? entered : null;
  }

  private EnteredRow read() {
    for (BulkColumn column : BulkColumn.values()) {
      if (column.required() && row.cell(column) == null) {
        errors.add(RowError.of(row, column, "value-missing", "every row needs a value"));
      }
    }
    PersonalData person = new PersonColumns(row, values, today, errors).read();
    List<NewConsent> consents = consents();
    PathwayType pathway = values.coded(PATHWAY_TYPE, PathwayType.class);
    UUID programme = values.id(PROGRAMME_ID);
    String note = values.text(NOTE, LONGEST_NOTE, true);
    if (KeptOut.in(note)) {
      values.wrong(NOTE, "number-kept-out", "no NHS number and no national insurance number");
    }
    return new EnteredRow(row.line(), person, consents, pathway, programme, note, referredAt());
  }

  private List<NewConsent> consents() {
    LocalDate given = values.day(CONSENT_GIVEN_ON);
    GivenBy by = values.coded(CONSENT_GIVEN_BY, GivenBy.class);
    String wording =
        values.matching(
            CONSENT_WORDING, WORDING, LONGEST_WORDING, "the wording's version, such as 2026-04");
    notAfterToday(CONSENT_GIVEN_ON, given);
    if (Moment.beforeLiving(given)) {
      String detail = "nobody who consented then is alive";
      errors.add(RowError.of(row, CONSENT_GIVEN_ON, "too-long-ago", detail));
    }
    boolean shared = values.yes(SHARE_WITH_EMPLOYER);
    List<String> employers = shared ? employers() : List.of();
    List<NewConsent> consents = new ArrayList<>();
    if (given != null && by != null && wording != null) {
      Instant at = given.atStartOfDay(ENGLAND).toInstant();
      add(consents, ConsentPurpose.REFERRAL, List.of(), wording, by, at);
      if (values.yes(SHARE_OUTCOME)) {
        add(consents, ConsentPurpose.SHARE_OUTCOME_WITH_REFERRER, List.of(), wording, by, at);
      }
      if (shared) {
        add(consents, ConsentPurpose.SHARE_WITH_EMPLOYER, employers, wording, by, at);
      }
    }
    return consents;
  }

  /** Whom the person named: a consent that names nobody would let nobody see. */
  private List<String> employers() {
    if (KeptOut.in(row.cell(EMPLOYER_CODES))) {
      values.wrong(
          EMPLOYER_CODES, "number-kept-out", "no NHS number and no national insurance number");
      return List.of();
    }
    List<String> codes =
        values.list(EMPLOYER_CODES).stream()
            .map(code -> code.toUpperCase(Locale.ROOT))
            .distinct()
            .toList();
    if (codes.isEmpty()) {
      values.wrong(EMPLOYER_CODES, "recipient-missing", "ODS codes of those who may see it");
    }
    if (codes.size() > MOST_EMPLOYERS
        || !codes.stream().allMatch(code -> EMPLOYER.matcher(code).matches())) {
      String detail = "at most " + MOST_EMPLOYERS + " ODS codes such as RNA";
      values.wrong(EMPLOYER_CODES, "value-invalid", detail);
    }
    return codes;
  }

  private static void add(
      List<NewConsent> consents,
      ConsentPurpose purpose,
      List<String> recipients,
      String wording,
      GivenBy by,
      Instant at) {
    consents.add(new NewConsent(purpose, recipients, wording, by, at, null));
  }

  private void notAfterToday(BulkColumn column, LocalDate day) {
    if (day != null && day.isAfter(today)) {
      errors.add(RowError.of(row, column, "in-future", "today or before"));
    }
  }

  /** Noon of the day, which is the same day everywhere in England and Greenwich. */
  private Instant referredAt() {
    LocalDate day = values.day(REFERRED_ON);
    notAfterToday(REFERRED_ON, day);
    if (day == null || day.equals(today)) {
      return null;
    }
    if (day.isBefore(today.minusYears(YEARS_BACK))) {
      String detail = "at most " + YEARS_BACK + " years back";
      errors.add(RowError.of(row, REFERRED_ON, "too-long-ago", detail));
    }
    LocalDate consented = values.day(CONSENT_GIVEN_ON);
    if (consented != null && day.isBefore(consented)) {
      String detail = "not before the person consented";
      errors.add(RowError.of(row, REFERRED_ON, "before-consent", detail));
    }
    return day.atTime(NOON, 0).atZone(ENGLAND).toInstant();
  }
}
