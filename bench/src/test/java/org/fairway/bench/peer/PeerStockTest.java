package org.fairway.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeerStockTest {
  /** Remembers what it was given. */
  private static final class Kept implements PeerStock.Store {
    private final List<PeerStock.Draft> drafts = new ArrayList<>();

    @Override
    public List<String> organisations(List<Integer> numbers) {
      return numbers.stream().map(n -> "o" + n).toList();
    }

    @Override
    public List<String> people(List<Integer> numbers) {
      return numbers.stream().map(n -> "p" + n).toList();
    }

    @Override
    public List<String> referrals(List<PeerStock.Draft> piece) {
      List<String> ids = new ArrayList<>();
      for (PeerStock.Draft draft : piece) {
        ids.add("r" + drafts.size());
        drafts.add(draft);
      }
      return ids;
    }
  }

  @Test
  void thereAreAsManyReferralsOfEachOrganisationAndFiveToAPerson() {
    // Given
    Kept kept = new Kept();
    // When
    PeerStock.in(kept);
    // Then
    assertThat(kept.drafts).hasSize(10_000);
    assertThat(kept.drafts).filteredOn(draft -> draft.organisation().equals("o7")).hasSize(50);
    assertThat(kept.drafts).filteredOn(draft -> draft.person().equals("p77")).hasSize(5);
  }

  @Test
  void thoseThatAreReadAreOfTheOneOrganisation() {
    // Given
    Kept kept = new Kept();
    // When
    PeerStock stock = PeerStock.in(kept);
    // Then
    assertThat(stock.referrals())
        .hasSize(50)
        .allSatisfy(
            id ->
                assertThat(kept.drafts.get(Integer.parseInt(id.substring(1))).organisation())
                    .isEqualTo(stock.organisation()));
  }
}
