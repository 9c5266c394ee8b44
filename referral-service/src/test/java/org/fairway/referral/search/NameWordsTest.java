package org.fairway.referral.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class NameWordsTest {

  @Property
  void caseAndOrderOfWordsDoNotMatter(
      @ForAll @StringLength(max = 40) String one, @ForAll @StringLength(max = 40) String other) {
    // When
    List<String> words = NameWords.of(one + " " + other);

    // Then
    assertThat(words)
        .allMatch(word -> word.equals(word.toLowerCase(Locale.ROOT)))
        .doesNotHaveDuplicates()
        .hasSizeLessThanOrEqualTo(NameWords.MOST);
    if (words.size() < NameWords.MOST) {
      assertThat(NameWords.of(other + " " + one)).containsExactlyInAnyOrderElementsOf(words);
    }
  }

  @Example
  void spellingsThatPeopleMixUpAreOne() {
    // Then
    for (String name :
        List.of(
            "O'Brien-Müller", "o\u2019brien muller", "OBRIEN, MÜLLER", "Obrien  Mu\u0308ller")) {
      assertThat(NameWords.of(name)).containsExactly("obrien", "muller");
    }
    assertThat(NameWords.of("Łukasz Sørensen Groß")).containsExactly("lukasz", "sorensen", "gross");
    assertThat(NameWords.of("محمد 王小明")).hasSize(2);
    assertThat(NameWords.of(" - ' ")).isEmpty();
  }
}
