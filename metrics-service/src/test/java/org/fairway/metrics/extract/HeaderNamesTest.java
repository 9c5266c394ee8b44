package org.fairway.metrics.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeaderNamesTest {

  @TempDir Path folder;

  @Test
  void caseBlanksAndPunctuationDoNotMatter() {
    for (String name :
        new String[] {"Ethnic Origin", "ETHNIC_ORIGIN", " ethnic-origin ", "ethnic_code"}) {
      assertThat(HeaderNames.BUILT_IN.column(name)).contains(EsrColumn.ETHNIC_CODE);
    }
    assertThat(HeaderNames.BUILT_IN.column("Shoe Size")).isEmpty();
  }

  @Test
  void aFileAddsNames() throws IOException {
    Path file = Files.writeString(folder.resolve("names.csv"), "column,also\nband,Gehaltsband\n");
    HeaderNames names = HeaderNames.with(file);
    assertThat(names.column("gehaltsband")).contains(EsrColumn.BAND);
    assertThat(names.column("Gender")).contains(EsrColumn.SEX);
    assertThat(HeaderNames.BUILT_IN.column("gehaltsband")).isEmpty();
  }

  @Test
  void aNameForTwoColumnsOrForNoneIsRefused() throws IOException {
    Path two = Files.writeString(folder.resolve("two.csv"), "column,also\nband,Gender\n");
    Path none = Files.writeString(folder.resolve("none.csv"), "column,also\nshoes,Size\n");
    assertThatThrownBy(() -> HeaderNames.with(two))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("both sex and band");
    assertThatThrownBy(() -> HeaderNames.with(none)).isInstanceOf(IllegalArgumentException.class);
  }
}
