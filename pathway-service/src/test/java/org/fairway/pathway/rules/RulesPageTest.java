package org.fairway.pathway.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fairway.local.server.Checkout;
import org.junit.jupiter.api.Test;

/**
 * The page is written by people down to a mark, and by this test from there on. To take a change
 * over: run it with {@code -Dfairway.accept=true}, look at the difference, commit it.
 */
class RulesPageTest {
  private static final String MARK =
      "<!-- From here on this page is made from the rules by RulesPageTest. -->\n";
  private static final Path PAGE = Checkout.root().resolve("docs/rules.md");

  @Test
  void thePageIsWhatTheRulesSay() throws IOException {
    // Given
    String generated = new RulesPage(RuleBook.standard().rules()).text();
    String written = read();
    assertThat(written).contains(MARK);

    // When
    if (Boolean.getBoolean("fairway.accept")) {
      String kept = written.substring(0, written.indexOf(MARK) + MARK.length());
      Files.writeString(PAGE, kept + "\n" + generated);
    }

    // Then
    String page = read();
    assertThat(page.substring(page.indexOf(MARK) + MARK.length()).strip())
        .as("rules.md is not up to date; take it over with -Dfairway.accept=true")
        .isEqualTo(generated.strip());
  }

  @Test
  void everyRuleAndEveryFigureOfTheStatementsIsOnThePage() {
    String page = read();
    for (BookRule rule : RuleBook.standard().rules()) {
      assertThat(page).contains("`" + rule.id() + "`");
      rule.versions().forEach(version -> assertThat(page).contains(version.states()));
    }
  }

  @Test
  void controlArmARuleThatIsGoneMakesThePageStale() {
    List<BookRule> rules = RuleBook.standard().rules();
    String without = new RulesPage(rules.subList(1, rules.size())).text();

    assertThat(read()).doesNotContain(without);
  }

  private static String read() {
    try {
      return Files.readString(PAGE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
