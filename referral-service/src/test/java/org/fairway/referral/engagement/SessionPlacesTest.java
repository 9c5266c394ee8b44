package org.fairway.referral.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SessionPlacesTest {

  @Property
  void neverMoreAreTakenThanThereAreAndNoneIsRefusedThatFits(
      @ForAll @IntRange(min = 1, max = 30) int capacity,
      @ForAll @Size(max = 40) List<@IntRange(min = 1, max = 9) Integer> wishes) {
    // Given
    SessionPlaces places = new SessionPlaces(UUID.randomUUID(), capacity);
    for (int wish : wishes) {
      int before = places.booked();

      // When
      boolean taken = places.take(wish);

      // Then
      assertThat(taken).isEqualTo(before + wish <= capacity);
      assertThat(places.booked())
          .isEqualTo(taken ? before + wish : before)
          .isLessThanOrEqualTo(capacity);
    }
  }

  @Property
  void itNeverShrinksBelowWhatIsBooked(
      @ForAll @IntRange(min = 1, max = 20) int booked,
      @ForAll @IntRange(min = 1, max = 40) int to) {
    // Given
    SessionPlaces places = new SessionPlaces(UUID.randomUUID(), 20);
    places.take(booked);

    // When
    boolean resized = places.resize(to);

    // Then
    assertThat(resized).isEqualTo(to >= booked);
    assertThat(places.capacity()).isEqualTo(resized ? to : 20);
  }

  @Example
  void withoutACapacityAsManyComeAsWish() {
    // Given
    SessionPlaces places = new SessionPlaces(UUID.randomUUID(), null);

    // Then
    assertThat(places.take(50)).isTrue();
    assertThat(places.resize(49)).isFalse();
    assertThat(places.resize(50)).isTrue();
    places.giveBack(50);
    assertThat(places.booked()).isZero();
  }
}
