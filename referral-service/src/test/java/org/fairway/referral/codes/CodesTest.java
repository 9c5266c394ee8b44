package org.fairway.referral.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CodesTest {

  @Example
  void deprivationDecilesAreThoseOfThePublishedFile() {
    assertThat(Lsoas.imdDecile("E01000001")).hasValue(8);
    assertThat(Lsoas.imdDecile("E01000005")).hasValue(5);
    assertThat(Lsoas.imdDecile("E01034281")).as("its name holds a comma").hasValue(6);
  }

  @Example
  void anAreaThatIsNoEnglishLsoaHasNoDecile() {
    assertThat(Lsoas.imdDecile("E01000004")).as("a gap in the list").isEmpty();
    assertThat(Lsoas.imdDecile("W01000001")).isEmpty();
    assertThat(Lsoas.imdDecile(null)).isEmpty();
  }

  @Property
  void noTextMakesTheLookUpFail(@ForAll String code) {
    assertThat(Lsoas.imdDecile(code)).isEmpty();
  }

  @Example
  void theDecilesAreAlmostEvenlyFilled() {
    // Given a decile is a tenth of 33,755 areas; When all are counted
    int[] counts = new int[11];
    for (int i = 0; i < 40_000; i++) {
      Lsoas.imdDecile(String.format(java.util.Locale.ROOT, "E01%06d", i))
          .ifPresent(d -> counts[d]++);
    }
    // Then
    assertThat(java.util.Arrays.stream(counts).sum()).isEqualTo(33_755);
    for (int decile = 1; decile <= 10; decile++) {
      assertThat(counts[decile]).isBetween(3_300, 3_450);
    }
  }

  @Example
  void ethnicAnswersOfBothSystemsComeDownToTheNhsLetters() {
    assertThat(EthnicCodes.toNhs2001("NHS-2001", "J")).contains("J");
    assertThat(EthnicCodes.toNhs2001("NHS-2001", "99")).contains("99");
    assertThat(EthnicCodes.toNhs2001("CENSUS-2021", "ROMA")).contains("C");
    assertThat(
            EthnicCodes.toNhs2001(
                "CENSUS-2021", "ENGLISH_WELSH_SCOTTISH_NORTHERN_IRISH_OR_BRITISH"))
        .contains("A");
    assertThat(EthnicCodes.toNhs2001("CENSUS-2021", "ARAB")).contains("S");
    assertThat(EthnicCodes.toNhs2001("CENSUS-2021", "J")).isEmpty();
    assertThat(EthnicCodes.toNhs2001("NHS-2001", "Q")).isEmpty();
    assertThat(EthnicCodes.toNhs2001("ELSE", "A")).isEmpty();
  }

  @Example
  void criminalOffenceDataNeverLeaves() {
    // When
    List<String> shared = PriorityGroups.shareable(Set.of("VETERAN", "EX_OFFENDER", "AUTISTIC"));
    // Then
    assertThat(shared).containsExactly("AUTISTIC", "VETERAN");
    assertThat(PriorityGroups.categoryOf("EX_OFFENDER"))
        .isEqualTo(PriorityGroups.Category.CRIMINAL_OFFENCE);
    assertThat(PriorityGroups.known("ASTRONAUT")).isFalse();
  }
}
