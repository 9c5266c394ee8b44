package org.fairway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.fairway.client.Etag;
import org.fairway.client.http.ApiResponse;
import org.fairway.client.referral.ConsentPurpose;
import org.fairway.client.referral.Duplicate;
import org.fairway.client.referral.DuplicateAction;
import org.fairway.client.referral.DuplicateChange;
import org.fairway.client.referral.DuplicateDecision;
import org.fairway.client.referral.DuplicateState;
import org.fairway.client.referral.EnglishLevel;
import org.fairway.client.referral.MatchAgreement;
import org.fairway.client.referral.MatchFactor;
import org.fairway.client.referral.MatchFactorKind;
import org.fairway.client.referral.MatchStrength;
import org.fairway.client.referral.MergeDuplicate;
import org.fairway.client.referral.PartnerKind;
import org.fairway.client.referral.PathwayType;
import org.fairway.client.referral.Person;
import org.fairway.client.referral.PersonData;
import org.fairway.client.referral.PersonPatch;
import org.fairway.client.referral.Referral;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Two partners know the same person. The care system is told, with reasons; neither partner can
 * notice, whatever it looks at.
 */
@Isolated("measures time")
class DuplicateJourneyTest {
  private static final int ENTRIES = 15;

  private final CareSystem care = new CareSystem();
  private final Referrer first = care.referrer(PartnerKind.WOMENS_CENTRE);
  private final Referrer second = care.referrer(PartnerKind.COLLEGE);

  @Test
  void theCareSystemIsToldAndNeitherPartnerNotices() {
    // Given
    PersonData data = first.somebody(31);
    UUID known = entered(first, data);
    Referral referral;
    // When: the other one writes the name a little differently
    UUID again =
        entered(second, copy(data).givenName(data.getGivenName().replaceAll("(.)$", "$1$1")));
    referral = second.refer(again, PathwayType.WORK_EXPERIENCE);
    // Then
    Duplicate match = match(again);
    explained(match, known, again);
    List<String> before = whatThePartnerSees(again, referral);
    unseen(second, match, again);
    unseen(first, match, known);
    // When
    Duplicate merged = merge(match, known);
    // Then
    assertThat(merged.getState()).isEqualTo(DuplicateState.MERGED);
    assertThat(care.coordinator.people().getPerson(again, null).getMergedInto()).isEqualTo(known);
    assertThat(whatThePartnerSees(again, referral)).isEqualTo(before);
    goesOn(again);
    Wire.await(pseudonym(again), "org.fairway.person.merged.v1");
    // When
    Duplicate apart = unmerge(match);
    // Then
    assertThat(apart.getState()).isEqualTo(DuplicateState.OPEN);
    assertThat(apart.getChanges())
        .extracting(DuplicateChange::getAction)
        .containsExactly(DuplicateAction.UNMERGED, DuplicateAction.MERGED);
    assertThat(care.coordinator.people().getPerson(again, null).getMergedInto()).isNull();
    Wire.await(pseudonym(again), "org.fairway.person.unmerged.v1");
  }

  /** Statuses and headers are the same, and so is the time, whoever else knows the person. */
  @Test
  void whoIsKnownElsewhereIsEnteredLikeAnybodyElse() {
    List<Long> strangers = new ArrayList<>();
    List<Long> acquaintances = new ArrayList<>();
    Set<Set<String>> answers = new java.util.HashSet<>();
    for (int i = 0; i < ENTRIES; i++) {
      // Given
      PersonData data = first.somebody(40);
      entered(first, data);
      // When
      answers.add(timed(second.somebody(40), strangers));
      answers.add(timed(copy(data), acquaintances));
    }
    // Then
    assertThat(answers).hasSize(1);
    double ratio = (double) median(acquaintances) / median(strangers);
    assertThat(ratio).as("time of those known elsewhere to that of others").isBetween(0.5, 2.0);
  }

  private static UUID entered(Referrer partner, PersonData data) {
    UUID person = partner.enter(data);
    partner.consents(person, ConsentPurpose.REFERRAL);
    return person;
  }

  private static PersonData copy(PersonData data) {
    return new PersonData()
        .givenName(data.getGivenName())
        .familyName(data.getFamilyName())
        .dateOfBirth(data.getDateOfBirth())
        .contact(data.getContact())
        .lsoa21(data.getLsoa21());
  }

  /** Status and headers of the answer; the time that entry and consent took is kept. */
  private Set<String> timed(PersonData data, List<Long> times) {
    long begin = System.nanoTime();
    ApiResponse<Person> answer = second.as.people().addPersonWithHttpInfo(As.key(), data);
    second.consents(answer.getData().getId(), ConsentPurpose.REFERRAL);
    times.add(System.nanoTime() - begin);
    Set<String> shape = new java.util.TreeSet<>(answer.getHeaders().keySet());
    shape.add("status " + answer.getStatusCode());
    return shape;
  }

  private static long median(List<Long> times) {
    Collections.sort(times);
    return times.get(times.size() / 2);
  }

  private Duplicate match(UUID person) {
    return Awaitility.await("the match is found")
        .atMost(CareSystem.SOON)
        .until(() -> found(care.coordinator, person).stream().findFirst(), Optional::isPresent)
        .orElseThrow();
  }

  private static List<Duplicate> found(As who, UUID person) {
    return who.duplicates().listDuplicates(null, null, person, null).getItems();
  }

  private static void explained(Duplicate match, UUID known, UUID again) {
    assertThat(match.getAcrossPartners()).isTrue();
    assertThat(match.getPeople()).containsExactlyInAnyOrder(known, again);
    assertThat(match.getStrength()).isEqualTo(MatchStrength.STRONG);
    assertThat(match.getFactors())
        .extracting(MatchFactor::getKind, MatchFactor::getAgreement)
        .contains(
            org.assertj.core.groups.Tuple.tuple(MatchFactorKind.NAME, MatchAgreement.SIMILAR),
            org.assertj.core.groups.Tuple.tuple(MatchFactorKind.DATE_OF_BIRTH, MatchAgreement.SAME),
            org.assertj.core.groups.Tuple.tuple(MatchFactorKind.CONTACT, MatchAgreement.SAME),
            org.assertj.core.groups.Tuple.tuple(MatchFactorKind.AREA, MatchAgreement.SAME));
    assertThat(match.getFactors().stream().mapToInt(MatchFactor::getPoints).sum())
        .as("the points are those of the factors")
        .isEqualTo(match.getPoints());
  }

  /** All that could tell the partner: person, referral, its course, its news, its list. */
  private List<String> whatThePartnerSees(UUID person, Referral referral) {
    As partner = second.as;
    ApiResponse<Person> answer = partner.people().getPersonWithHttpInfo(person, null);
    return List.of(
        answer.getData().toString(),
        Etag.of(answer),
        second.sees(referral).toString(),
        partner.referrals().listTimeline(referral.getId(), null, null, null).toString(),
        partner.notices().listNotices(null, null).toString(),
        partner.consents().listConsents(person).toString(),
        partner.duplicates().listDuplicates(null, null, null, null).toString());
  }

  private static void unseen(Referrer partner, Duplicate match, UUID own) {
    assertThat(found(partner.as, own)).isEmpty();
    As.refused(404, "not-found", () -> partner.as.duplicates().getDuplicate(match.getId(), null));
    As.refused(
        404,
        "not-found",
        () ->
            partner
                .as
                .duplicates()
                .mergeDuplicate(match.getId(), "\"v0\"", new MergeDuplicate().keep(own)));
  }

  private String tag(Duplicate match) {
    return Etag.of(care.coordinator.duplicates().getDuplicateWithHttpInfo(match.getId(), null));
  }

  private Duplicate merge(Duplicate match, UUID keep) {
    MergeDuplicate merge =
        new MergeDuplicate().keep(keep).note(care.entered.text("Both rang at the same time."));
    return care.coordinator.duplicates().mergeDuplicate(match.getId(), tag(match), merge);
  }

  private Duplicate unmerge(Duplicate match) {
    DuplicateDecision twins = new DuplicateDecision().note(care.entered.text("They are twins."));
    return care.coordinator.duplicates().unmergeDuplicate(match.getId(), tag(match), twins);
  }

  /** The partner can change its person as before. */
  private void goesOn(UUID person) {
    String tag = Etag.of(second.as.people().getPersonWithHttpInfo(person, null));
    second
        .as
        .people()
        .changePerson(person, tag, new PersonPatch().englishLevel(EnglishLevel.FLUENT));
  }

  private String pseudonym(UUID person) {
    return care.officer.rights().getSubjectAccess(person).getPseudonym();
  }
}
