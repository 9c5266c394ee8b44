package org.fairway.referral.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.fairway.referral.consent.ConsentPurpose;
import org.fairway.referral.consent.NewConsent;

class RowRulesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 31);

  private static Map<BulkColumn, String> good() {
    Map<BulkColumn, String> cells = new EnumMap<>(BulkColumn.class);
    cells.put(BulkColumn.GIVEN_NAME, "Given Name 1");
    cells.put(BulkColumn.FAMILY_NAME, "Family Name 1");
    cells.put(BulkColumn.CONSENT_GIVEN_ON, "2026-04-01");
    cells.put(BulkColumn.CONSENT_GIVEN_BY, "person in writing");
    cells.put(BulkColumn.CONSENT_WORDING, "2026-04");
    cells.put(BulkColumn.PATHWAY_TYPE, "apprenticeship");
    return cells;
  }

  private static List<String> errors(Map<BulkColumn, String> cells) {
    List<RowError> errors = new ArrayList<>();
    EnteredRow entered = RowRules.enter(new BulkRow(7, cells), TODAY, errors);
    assertThat(entered == null).isEqualTo(!errors.isEmpty());
    assertThat(errors).allMatch(error -> error.line() == 7);
    return errors.stream().map(error -> error.column() + " " + error.code()).toList();
  }

  private static List<String> with(BulkColumn column, String value) {
    Map<BulkColumn, String> cells = good();
    cells.put(column, value);
    return errors(cells);
  }

  @Example
  void aRowWithWhatIsNeededIsAReferral() {
    // Given
    Map<BulkColumn, String> cells = good();
    cells.put(BulkColumn.SHARE_OUTCOME, "Yes");
    cells.put(BulkColumn.REFERRED_ON, "1/5/2026");
    cells.put(BulkColumn.PRIORITY_GROUPS, "NEET; CARE_LEAVER");

    // When
    List<RowError> errors = new ArrayList<>();
    EnteredRow row = RowRules.enter(new BulkRow(2, cells), TODAY, errors);

    // Then
    assertThat(errors).isEmpty();
    assertThat(row.consents())
        .extracting(NewConsent::purpose)
        .containsExactly(ConsentPurpose.REFERRAL, ConsentPurpose.SHARE_OUTCOME_WITH_REFERRER);
    assertThat(row.referredAt()).isEqualTo("2026-05-01T11:00:00Z");
    assertThat(row.person().priorityGroups()).containsExactly("CARE_LEAVER", "NEET");
  }

  @Example
  void whatIsWrongIsToldByColumn() {
    assertThat(with(BulkColumn.GIVEN_NAME, "x".repeat(101)))
        .containsExactly("given_name value-too-long");
    assertThat(with(BulkColumn.DATE_OF_BIRTH, "31/02/2004"))
        .containsExactly("date_of_birth date-invalid");
    assertThat(with(BulkColumn.DATE_OF_BIRTH, "2026-06-01"))
        .containsExactly("date_of_birth in-future");
    assertThat(with(BulkColumn.DATE_OF_BIRTH, "-0001-06-01"))
        .containsExactly("date_of_birth too-long-ago");
    assertThat(with(BulkColumn.CONSENT_GIVEN_ON, "1800-02-28"))
        .containsExactly("consent_given_on too-long-ago");
    assertThat(with(BulkColumn.FAMILY_NAME, "\u200b\u00a0"))
        .containsExactly("family_name value-missing");
    assertThat(with(BulkColumn.NOTE, "NHS 943.476.5919")).containsExactly("note number-kept-out");
    assertThat(with(BulkColumn.PHONE, "(- - -)")).containsExactly("phone value-invalid");
    assertThat(with(BulkColumn.EMAIL, "nobody")).containsExactly("email value-invalid");
    assertThat(with(BulkColumn.PHONE, "call me")).containsExactly("phone value-invalid");
    assertThat(with(BulkColumn.LSOA21, "E01999999")).containsExactly("lsoa21 unknown-lsoa");
    assertThat(with(BulkColumn.PRIORITY_GROUPS, "EX_OFFENDER"))
        .containsExactly("priority_groups unknown-priority-group");
    assertThat(with(BulkColumn.LANGUAGES, "Urdu!")).containsExactly("languages language-invalid");
    assertThat(with(BulkColumn.PATHWAY_TYPE, "dreaming"))
        .containsExactly("pathway_type value-unknown");
    assertThat(with(BulkColumn.PROGRAMME_ID, "17")).containsExactly("programme_id value-invalid");
    assertThat(with(BulkColumn.SHARE_OUTCOME, "perhaps"))
        .containsExactly("share_outcome value-unknown");
    assertThat(with(BulkColumn.CONSENT_GIVEN_ON, "2026-06-01"))
        .containsExactly("consent_given_on in-future");
    assertThat(with(BulkColumn.NOTE, "a\u0000b")).containsExactly("note control-character");
  }

  @Example
  void sharingWithEmployersNamesThem() {
    // Given
    Map<BulkColumn, String> cells = good();
    cells.put(BulkColumn.SHARE_WITH_EMPLOYER, "yes");
    cells.put(BulkColumn.EMPLOYER_CODES, "RNA; rxk RNA");

    // When
    List<RowError> errors = new ArrayList<>();
    EnteredRow row = RowRules.enter(new BulkRow(2, cells), TODAY, errors);

    // Then
    assertThat(errors).isEmpty();
    assertThat(row.consents())
        .filteredOn(consent -> consent.purpose() == ConsentPurpose.SHARE_WITH_EMPLOYER)
        .singleElement()
        .satisfies(consent -> assertThat(consent.recipients()).containsExactly("RNA", "RXK"));
    assertThat(row.consents())
        .filteredOn(consent -> consent.purpose() != ConsentPurpose.SHARE_WITH_EMPLOYER)
        .allSatisfy(consent -> assertThat(consent.recipients()).isEmpty());
  }

  @Example
  void sharingWithNobodyIsAnErrorAndCodesAloneAreNoConsent() {
    assertThat(with(BulkColumn.SHARE_WITH_EMPLOYER, "yes"))
        .containsExactly("employer_codes recipient-missing");
    assertThat(with(BulkColumn.SHARE_WITH_EMPLOYER, "no")).isEmpty();
    assertThat(sharing(" ;, ")).containsExactly("employer_codes recipient-missing");
    for (String wrong : List.of("any trust", "R!", "HOSPITAL", "R1K; Given Name 1")) {
      assertThat(sharing(wrong)).as(wrong).containsExactly("employer_codes value-invalid");
    }
    assertThat(sharing("943 476 5919")).containsExactly("employer_codes number-kept-out");
    assertThat(sharing(codes(20))).isEmpty();
    assertThat(sharing(codes(21))).containsExactly("employer_codes value-invalid");
    List<RowError> errors = new ArrayList<>();
    Map<BulkColumn, String> cells = good();
    cells.put(BulkColumn.EMPLOYER_CODES, "RNA");
    assertThat(RowRules.enter(new BulkRow(2, cells), TODAY, errors).consents())
        .extracting(NewConsent::purpose)
        .containsExactly(ConsentPurpose.REFERRAL);
  }

  private static List<String> sharing(String employers) {
    Map<BulkColumn, String> cells = good();
    cells.put(BulkColumn.SHARE_WITH_EMPLOYER, "yes");
    cells.put(BulkColumn.EMPLOYER_CODES, employers);
    return errors(cells);
  }

  private static String codes(int number) {
    return IntStream.range(10, 10 + number).mapToObj(i -> "A" + i).collect(Collectors.joining(" "));
  }

  @Example
  void datingBackHasBounds() {
    assertThat(with(BulkColumn.REFERRED_ON, "2026-06-01")).containsExactly("referred_on in-future");
    assertThat(with(BulkColumn.REFERRED_ON, "2026-03-31"))
        .containsExactly("referred_on before-consent");
    assertThat(with(BulkColumn.REFERRED_ON, "2024-05-30"))
        .containsExactly("referred_on too-long-ago", "referred_on before-consent");
    assertThat(with(BulkColumn.REFERRED_ON, "2026-04-01")).isEmpty();
  }

  @Example
  void everyMissingValueIsToldAtOnce() {
    assertThat(errors(Map.of())).hasSize(6).allMatch(error -> error.endsWith("value-missing"));
  }

  @Property
  void noErrorRepeatsWhatStoodThere(@ForAll @StringLength(min = 6, max = 30) String value) {
    for (BulkColumn column : BulkColumn.values()) {
      Map<BulkColumn, String> cells = good();
      cells.put(column, "Qx" + value);
      List<RowError> errors = new ArrayList<>();
      RowRules.enter(new BulkRow(2, cells), TODAY, errors);
      assertThat(errors).noneMatch(error -> error.detail().contains("Qx" + value));
    }
  }
}
