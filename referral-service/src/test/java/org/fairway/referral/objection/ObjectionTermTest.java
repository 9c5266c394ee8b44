package org.fairway.referral.objection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.fairway.platform.web.Violation;
import org.fairway.referral.consent.ConsentPurpose;

class ObjectionTermTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-06-15");

  private static boolean fits(int received, int stop) {
    return ObjectionTerm.broken(
            new NewObjection(
                ConsentPurpose.CONTACT,
                ObjectionMade.IN_WRITING,
                TODAY.plusDays(received),
                TODAY.plusDays(received + stop)),
            TODAY)
        .isEmpty();
  }

  @Property
  void itIsReceivedUntilTodayAndStopsWithinAMonth(
      @ForAll @IntRange(min = -100, max = 100) int received,
      @ForAll @IntRange(min = -100, max = 100) int stop) {
    LocalDate received0 = TODAY.plusDays(received);
    LocalDate stop0 = received0.plusDays(stop);
    assertThat(fits(received, stop))
        .isEqualTo(received <= 0 && stop >= 0 && !stop0.isAfter(received0.plusMonths(1)));
  }

  @Example
  void everythingThatIsWrongIsSaid() {
    NewObjection wrong =
        new NewObjection(ConsentPurpose.CONTACT, ObjectionMade.SPOKEN, TODAY.plusDays(1), TODAY);
    assertThat(ObjectionTerm.broken(wrong, TODAY).stream().map(Violation::pointer))
        .containsExactly("/receivedOn", "/stopBy");
  }

  @Example
  void theDayBeginsInEngland() {
    assertThat(ObjectionTerm.stopAt(TODAY)).isEqualTo(Instant.parse("2026-06-14T23:00:00Z"));
    assertThat(ObjectionTerm.stopAt(LocalDate.parse("2026-12-01")))
        .isEqualTo(Instant.parse("2026-12-01T00:00:00Z"));
  }
}
