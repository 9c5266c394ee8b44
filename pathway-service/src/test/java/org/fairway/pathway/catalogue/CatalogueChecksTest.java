package org.fairway.pathway.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueChecksTest {
  private static final String HEADER =
      "reference,version,title,level,typical_duration_months,maximum_funding_gbp,as_at,lars_code,"
          + "off_the_job_hours,earliest_start,latest_start\n";
  private static final String GOOD =
      "ST0216,1.3,Healthcare support worker,2,8,5000,2026-09-29,820,187,2025-08-01,2027-07-31";
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final Background.Limits LIMITS = new Background.Limits(27_000, 10);

  @Test
  void theSeedPassesEveryCheckWithAllItsRows() {
    // When
    BundledCatalogue seed = new BundledCatalogue();

    // Then
    assertThat(seed.rows()).isEqualTo(44);
    assertThat(seed.catalogue().standards()).hasSize(44);
    Standard worker =
        seed.catalogue().find(StandardKey.of("ST0216", "1.3").orElseThrow()).orElseThrow();
    assertThat(worker.typicalMonths()).isEqualTo(8);
    assertThat(worker.maximumFunding()).isEqualByComparingTo("5000");
    assertThat(worker.offTheJobHours()).isNull();
  }

  @Test
  void aServiceWithABadSeedDoesNotStart() {
    String bad = StandardCsv.bundled().replace("ST0216,", "XX0216,");

    assertThatThrownBy(() -> new BundledCatalogue(bad.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("CAT-KEY");
  }

  @Test
  void aGoodRowIsReadAsItStands() {
    CatalogueFile file = StandardCsv.read(HEADER + GOOD);

    assertThat(found(file, background(Set.of()))).isEmpty();
    Standard standard = file.rows().get(0).standard();
    assertThat(standard.key()).isEqualTo(new StandardKey("ST0216", "1.3"));
    assertThat(standard.offTheJobHours()).isEqualTo(187);
    assertThat(standard.latestStart()).isEqualTo("2027-07-31");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ST0216,1.3 | ST216,1.3 | CAT-KEY | reference",
        "ST0216,1.3 | st0216,1.3 | CAT-KEY | reference",
        "ST0216,1.3 | ZZ0216,1.3 | CAT-KEY | reference",
        "ST0216,1.3 | ,1.3 | CAT-KEY | reference",
        "ST0216,1.3 | ST0216, | CAT-KEY | version",
        "ST0216,1.3 | ST0216,1 | CAT-KEY | version",
        "ST0216,1.3 | ST0216,1.03 | CAT-KEY | version",
        "Healthcare support worker | '' | CAT-TITLE | title",
        "worker,2 | worker,1 | CAT-LEVEL | level",
        "worker,2 | worker,8 | CAT-LEVEL | level",
        "worker,2 | worker,two | CAT-LEVEL | level",
        "worker,2 | worker, | CAT-LEVEL | level",
        "8,5000 | 7,5000 | CAT-DURATION | typical_duration_months",
        "8,5000 | 85,5000 | CAT-DURATION | typical_duration_months",
        "8,5000 | 8.5,5000 | CAT-DURATION | typical_duration_months",
        "8,5000 | 8,0 | CAT-FUNDING | maximum_funding_gbp",
        "8,5000 | 8,27000.01 | CAT-FUNDING | maximum_funding_gbp",
        "8,5000 | 8,5000.001 | CAT-FUNDING | maximum_funding_gbp",
        "8,5000 | 8,-5000 | CAT-FUNDING | maximum_funding_gbp",
        "8,5000 | 8,£5000 | CAT-FUNDING | maximum_funding_gbp",
        "8,5000 | 8, | CAT-FUNDING | maximum_funding_gbp",
        "2026-09-29 | 2026-11-23 | CAT-DATES | as_at",
        "2026-09-29 | 2026-02-30 | CAT-DATES | as_at",
        "2026-09-29 | 29/09/2026 | CAT-DATES | as_at",
        "2026-09-29 | '' | CAT-DATES | as_at",
        "820,187 | 0,187 | CAT-LARS | lars_code",
        "820,187 | x,187 | CAT-LARS | lars_code",
        "820,187 | 820,186 | CAT-HOURS | off_the_job_hours",
        "820,187 | 820,10001 | CAT-HOURS | off_the_job_hours",
        "2027-07-31 | 2025-07-31 | CAT-DATES | latest_start",
        "2025-08-01 | soon | CAT-DATES | earliest_start",
      })
  void eachCheckNamesItsCodeLineAndColumnAndNeverTheValue(
      String good, String bad, String code, String column) {
    // Given
    String row = GOOD.replace(good, bad);
    assertThat(row).isNotEqualTo(GOOD);

    // When
    List<CatalogueError> found = found(StandardCsv.read(HEADER + "\n" + row), background(Set.of()));

    // Then
    assertThat(found)
        .extracting(CatalogueError::line, CatalogueError::column, CatalogueError::code)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(3, column, code));
    assertThat(found.get(0).detail()).doesNotContain("£", "soon", "29/09/2026", "ZZ0216");
  }

  @Test
  void justWithinEachBoundPasses() {
    for (String row :
        List.of(
            GOOD.replace("8,5000", "84,27000.00"),
            GOOD.replace("worker,2", "worker,7"),
            GOOD.replace("2026-09-29", "2026-11-22"),
            GOOD.replace("2027-07-31", "2025-08-01"),
            GOOD.replace("ST0216,1.3", "AU0001,0.1").replace("8,5000", "1,1"),
            GOOD.replace("ST0216,1.3", "FA0001,99.99"))) {
      assertThat(found(StandardCsv.read(HEADER + row), background(Set.of()))).as(row).isEmpty();
    }
  }

  @Test
  void foundationApprenticeshipsAreOfLevelTwo() {
    String row = GOOD.replace("ST0216", "FA0001").replace("worker,2", "worker,3");

    assertThat(found(StandardCsv.read(HEADER + row), background(Set.of())))
        .extracting(CatalogueError::code)
        .containsExactly("CAT-LEVEL");
  }

  @Test
  void aVersionStandsThereOnceAndTwoVersionsOfAStandardAreTwo() {
    String two = HEADER + GOOD + "\n" + GOOD.replace("1.3", "1.10") + "\n" + GOOD;

    assertThat(found(StandardCsv.read(two), background(Set.of())))
        .containsExactly(
            new CatalogueError(
                4, "reference", "CAT-DUPLICATE", "the same reference and version as in line 2"));
  }

  @Test
  void aLarsCodeBelongsToOneStandardAndARowOfAnotherPublicationIsNamed() {
    String two =
        HEADER + GOOD + "\n" + GOOD.replace("ST0216", "ST0217").replace("2026-09-29", "2026-09-28");

    assertThat(found(StandardCsv.read(two), background(Set.of())))
        .extracting(CatalogueError::code, CatalogueError::line)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("CAT-LARS", 3),
            org.assertj.core.groups.Tuple.tuple("CAT-DATES", 3));
  }

  @Test
  void anOlderPublicationThanTheLiveOneIsRefused() {
    CatalogueFile file = StandardCsv.read(HEADER + GOOD);
    LocalDate same = LocalDate.parse("2026-09-29");

    assertThat(found(file, new Background(Set.of(), same, TODAY, LIMITS, false))).isEmpty();
    assertThat(found(file, new Background(Set.of(), same.plusDays(1), TODAY, LIMITS, false)))
        .extracting(CatalogueError::code)
        .containsExactly("CAT-DATES");
  }

  /** At most 10 of 100 may be missing, whatever else the file brings. */
  @Property(tries = 60)
  void aCatalogueThatLostMoreThanItsShareIsRefused(@ForAll @IntRange(max = 100) int lost) {
    // Given
    CatalogueFile all = StandardCsv.read(StandardCsv.of(100));
    Set<StandardKey> live =
        all.rows().stream().map(row -> row.key().orElseThrow()).collect(Collectors.toSet());
    List<StagedRow> rest = all.rows().subList(lost, 100);

    // When
    Findings found = new Findings();
    new ShrunkCheck().check(rest, background(live), found);
    Findings accepted = new Findings();
    new ShrunkCheck().check(rest, new Background(live, null, TODAY, LIMITS, true), accepted);

    // Then
    assertThat(found.none()).isEqualTo(lost <= 10);
    assertThat(accepted.none()).isTrue();
  }

  @Test
  void asManyOtherStandardsAreALossToo() {
    Set<StandardKey> live = Set.of(new StandardKey("ST9999", "1.0"));

    assertThat(found(StandardCsv.read(HEADER + GOOD), background(live)))
        .extracting(CatalogueError::code, CatalogueError::line)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("CAT-SHRUNK", 0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | 0 | ''",
        "reference,version | 1 | title",
        "'reference,reference,version,title,level,typical_duration_months,maximum_funding_gbp,as_at' | 1 | reference",
        "'PK' | 0 | ''",
      })
  void whatIsNoSuchTableIsRefusedAsAWhole(String text, int line, String column) {
    CatalogueFile file = StandardCsv.read(text);

    assertThat(file.errors()).isNotEmpty().allMatch(error -> error.code().equals("CAT-FILE"));
    assertThat(file.errors())
        .anyMatch(error -> error.line() == line && error.column().equals(column));
  }

  @Test
  void controlCharactersBrokenEncodingsAndOpenQuotesAreRefusedByLine() {
    String nul = HEADER + GOOD.replace("support", "sup\u0000port");
    byte[] mixed = (HEADER + GOOD.replace("support", "é")).getBytes(StandardCharsets.UTF_8);
    mixed[mixed.length - 3] = (byte) 0x81;

    assertThat(StandardCsv.read(nul).errors())
        .containsExactly(new CatalogueError(2, "title", "CAT-FILE", "no control characters"));
    assertThat(StandardCsv.read(mixed).errors()).isNotEmpty();
    assertThat(StandardCsv.read(HEADER + GOOD.replace("Health", "\"Health")).errors()).isNotEmpty();
  }

  @Test
  void semicolonsAndExtraColumnsAreTaken() {
    String text = (HEADER.strip() + ",route\n" + GOOD + ",Health\n").replace(',', ';');

    assertThat(found(StandardCsv.read(text), background(Set.of()))).isEmpty();
  }

  @Test
  void versionsAreInTheOrderOfTheirNumbers() {
    List<StandardKey> keys =
        List.of(new StandardKey("ST0001", "1.10"), new StandardKey("ST0001", "1.9"));

    assertThat(keys.stream().sorted())
        .extracting(StandardKey::version)
        .containsExactly("1.9", "1.10");
  }

  /** Control arm: without its check, each of these files would pass. */
  @Test
  void controlArmEachCheckIsTheOnlyOneThatFindsItsFault() {
    for (CatalogueCheck left : CatalogueChecks.ALL) {
      List<CatalogueCheck> rest =
          CatalogueChecks.ALL.stream().filter(check -> check != left).toList();
      Findings with = new Findings();
      Findings without = new Findings();
      List<StagedRow> rows = badFor(left);
      Background background = background(Set.of(new StandardKey("ST0216", "1.3")));
      CatalogueChecks.run(CatalogueChecks.ALL, rows, background, with);
      CatalogueChecks.run(rest, rows, background, without);

      assertThat(with.none()).as(left.getClass().getSimpleName()).isFalse();
      assertThat(without.none()).as(left.getClass().getSimpleName()).isTrue();
    }
  }

  private static List<StagedRow> badFor(CatalogueCheck check) {
    String second = "\n" + GOOD.replace("1.3", "1.4");
    String text =
        switch (check.getClass().getSimpleName()) {
          case "KeyCheck" -> GOOD + second.replace("1.4", "x");
          case "DuplicateCheck" -> GOOD + "\n" + GOOD;
          case "TitleCheck" -> GOOD.replace("Healthcare support worker", "");
          case "LevelCheck" -> GOOD.replace("worker,2", "worker,9");
          case "FundingCheck" -> GOOD.replace("8,5000", "8,99999");
          case "DurationCheck" -> GOOD.replace("8,5000", "0,5000");
          case "HoursCheck" -> GOOD.replace("820,187", "820,1");
          case "LarsCheck" -> GOOD + second.replace("ST0216", "ST0217");
          case "DatesCheck" -> GOOD.replace("2026-09-29", "2099-09-29");
          case "ShrunkCheck" -> GOOD.replace("1.3", "1.4");
          default -> throw new IllegalStateException("a check without a case");
        };
    return StandardCsv.read(HEADER + text).rows();
  }

  private static Background background(Set<StandardKey> live) {
    return new Background(live, null, TODAY, LIMITS, false);
  }

  private static List<CatalogueError> found(CatalogueFile file, Background background) {
    assertThat(file.errors()).isEmpty();
    Findings findings = new Findings();
    CatalogueChecks.run(CatalogueChecks.ALL, file.rows(), background, findings);
    return findings.first();
  }
}
