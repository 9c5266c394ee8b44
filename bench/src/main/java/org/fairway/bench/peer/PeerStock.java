package org.fairway.bench.peer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a peer has stored before it is measured, as much as the product's least: 200 organisations,
 * five referrals to a person. Those that are read are the first organisation's.
 *
 * @param organisation id of the one that begins referrals and asks for its worklist
 * @param people ids of those whom referrals are about
 * @param referrals ids of the organisation's
 */
record PeerStock(String organisation, List<String> people, List<String> referrals) {
  private static final int ORGANISATIONS = 200;
  private static final int PEOPLE = 2000;
  private static final int OF_A_PERSON = 5;
  private static final int PIECE = 500;
  private static final int SAMPLE = 200;

  /** A referral to be stored. */
  record Draft(String person, String organisation, Instant at) {}

  /** How the peer takes many at once; each answers ids in the order of what was given. */
  interface Store {
    List<String> organisations(List<Integer> numbers);

    List<String> people(List<Integer> numbers);

    List<String> referrals(List<Draft> drafts);
  }

  static PeerStock in(Store store) {
    List<String> organisations = store.organisations(numbers(0, ORGANISATIONS));
    List<String> people = new ArrayList<>();
    for (int first = 0; first < PEOPLE; first += PIECE) {
      people.addAll(store.people(numbers(first, first + PIECE)));
    }
    List<Draft> drafts = drafts(organisations, people);
    List<String> own = new ArrayList<>();
    for (int first = 0; first < drafts.size(); first += PIECE) {
      List<Draft> piece = drafts.subList(first, first + PIECE);
      List<String> ids = store.referrals(piece);
      for (int i = 0; i < PIECE; i++) {
        if (piece.get(i).organisation().equals(organisations.get(0))) {
          own.add(ids.get(i));
        }
      }
    }
    return new PeerStock(organisations.get(0), people.subList(0, SAMPLE), own);
  }

  private static List<Draft> drafts(List<String> organisations, List<String> people) {
    Instant now = Instant.now();
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < PEOPLE * OF_A_PERSON; i++) {
      int person = i % PEOPLE;
      drafts.add(
          new Draft(
              people.get(person),
              organisations.get(person % ORGANISATIONS),
              now.minusSeconds(PEOPLE * OF_A_PERSON - i)));
    }
    return drafts;
  }

  private static List<Integer> numbers(int first, int end) {
    return java.util.stream.IntStream.range(first, end).boxed().toList();
  }
}
