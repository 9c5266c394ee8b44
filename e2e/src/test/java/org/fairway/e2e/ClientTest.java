package org.fairway.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fairway.client.Etag;
import org.fairway.client.ProblemException;
import org.fairway.client.Retry;
import org.fairway.client.http.ApiResponse;
import org.fairway.client.referral.PeopleApi;
import org.fairway.client.referral.Person;
import org.fairway.client.referral.PersonData;
import org.fairway.client.referral.PersonPage;
import org.fairway.client.referral.PersonPatch;
import org.junit.jupiter.api.Test;

/** What callers rely on in the generated Java client, against the real services. */
class ClientTest {
  private final Chain chain = new Chain().partner().person();
  private final PeopleApi people = new As(chain.partner).people();
  private final UUID person = UUID.fromString(chain.personId);

  @Test
  void aPatchRemovesWhatIsNullAndLeavesTheRest() {
    // Given
    ApiResponse<Person> seen = people.getPersonWithHttpInfo(person, null);
    assertThat(seen.getData().getData().getLsoa21()).isNotNull();
    // When
    people.changePerson(person, Etag.of(seen), new PersonPatch().lsoa21(null));
    // Then
    PersonData left = people.getPerson(person, null).getData();
    assertThat(left.getLsoa21()).isNull();
    assertThat(left.getGivenName()).isEqualTo(Chain.GIVEN_NAME);
    assertThat(left.getContact().getEmail()).isEqualTo(Chain.EMAIL);
  }

  @Test
  void aStaleChangeIsRefused() {
    // Given
    String stale = Etag.of(people.getPersonWithHttpInfo(person, null));
    people.changePerson(person, stale, new PersonPatch().givenName("Zoë"));
    // When, Then
    As.refused(
        412,
        "precondition-failed",
        () -> people.changePerson(person, stale, new PersonPatch().givenName("Another")));
    assertThat(people.getPerson(person, null).getData().getGivenName()).isEqualTo("Zoë");
  }

  @Test
  void aKeyThatIsSentAgainCreatesNothingAndAnotherDoes() {
    // Given
    String key = As.key();
    PersonData data = new PersonData().givenName("Given").familyName("Family");
    Person first = people.addPerson(key, data);
    // When
    Person again = people.addPerson(key, data);
    Person other = people.addPerson(As.key(), data);
    // Then
    assertThat(again.getId()).isEqualTo(first.getId());
    assertThat(other.getId()).isNotEqualTo(first.getId());
  }

  @Test
  void aListIsReadToItsEnd() {
    // Given
    List<UUID> wanted = new ArrayList<>(List.of(person));
    for (int i = 0; i < 4; i++) {
      PersonData data = new PersonData().givenName("Given").familyName("Family");
      wanted.add(people.addPerson(As.key(), data).getId());
    }
    // When
    List<UUID> read = new ArrayList<>();
    String cursor = null;
    do {
      PersonPage page = people.listPeople(cursor, 2);
      page.getItems().forEach(item -> read.add(item.getId()));
      cursor = page.getNext();
    } while (cursor != null);
    // Then
    assertThat(read).containsExactlyInAnyOrderElementsOf(wanted);
  }

  @Test
  void aFullBudgetIsWaitedForAndARefusalIsNot() {
    // Given: the service rehearses an error twice
    List<Integer> tries = new ArrayList<>();
    // When
    Person created =
        new Retry()
            .create(
                key -> {
                  tries.add(tries.size());
                  PersonData data = new PersonData().givenName("Given").familyName("Family");
                  Map<String, String> headers =
                      tries.size() < 3 ? Map.of("Prefer", "code=429") : Map.of();
                  return people.addPerson(key, data, headers);
                });
    // Then
    assertThat(tries).hasSize(3);
    assertThat(people.getPerson(created.getId(), null)).isNotNull();
    assertThatThrownBy(
            () ->
                new Retry()
                    .read(
                        () -> {
                          tries.add(tries.size());
                          return people.getPerson(UUID.randomUUID(), null);
                        }))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith("404 not-found");
    assertThat(tries).hasSize(4);
  }
}
