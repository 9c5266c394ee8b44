package org.fairway.metrics.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DimensionsTest {

  @Property
  void theyAreTheSortedMapOfTheSame(
      @ForAll @Size(max = 4) Map<Letter, Letter> given, @ForAll Letter name) {
    // Given
    Map<String, String> written = new HashMap<>();
    given.forEach((key, value) -> written.put(key.name(), value.name()));
    Map<String, String> sorted = new TreeMap<>(written);
    // When
    Dimensions dimensions = Dimensions.of(written);
    // Then
    assertThat(List.copyOf(dimensions.entrySet())).isEqualTo(List.copyOf(sorted.entrySet()));
    assertThat(dimensions.equals(sorted) && sorted.equals(dimensions)).isTrue();
    assertThat(dimensions).hasSameHashCodeAs(sorted).hasToString(sorted.toString());
    assertThat(dimensions.get(name.name())).isEqualTo(sorted.get(name.name()));
    assertThat(dimensions.keySet()).isEqualTo(sorted.keySet());
  }

  @Test
  void othersAreNotTheSame() {
    assertThat(Dimensions.of(Map.of("sex", "MALE")))
        .isNotEqualTo(Dimensions.of(Map.of("sex", "FEMALE")))
        .isNotEqualTo(Dimensions.of(Map.of()));
  }

  @Test
  void whatIsSharedIsNeverChanged() {
    Map<String, String> given = new HashMap<>(Map.of("band", "5"));
    Dimensions dimensions = Dimensions.of(given);
    given.put("band", "6");
    assertThat(dimensions).containsExactly(Map.entry("band", "5"));
    assertThat(Dimensions.of(dimensions)).isSameAs(dimensions);
    assertThatThrownBy(() -> dimensions.put("band", "6"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> dimensions.keySet().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> dimensions.entrySet().iterator().next().setValue("6"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void bandAndGradeAreOnePostOfTheirSection() {
    assertThat(Dimensions.of(Map.of("medicalGrade", "TRAINEE", "ethnicGroup", "BME")).layer())
        .isEqualTo(Set.of("post", "clinical", "ethnicGroup"));
  }

  enum Letter {
    A,
    B,
    C,
    D,
    E
  }
}
