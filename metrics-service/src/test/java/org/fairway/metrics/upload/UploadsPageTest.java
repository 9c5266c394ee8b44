package org.fairway.metrics.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page for analysts lists the columns that there are. */
class UploadsPageTest {

  private static final String MARK = "<!-- From here on this page is made from the feeds; ";
  private static final int LISTED = 40;

  @Test
  void thePageListsTheColumnsOfTheFeeds() throws IOException {
    // Given
    Path page = Path.of(System.getProperty("fairway.root"), "docs", "uploads.md");
    String written = Files.readString(page);
    int end = written.indexOf('\n', written.indexOf(MARK)) + 1;
    assertThat(written).contains(MARK);
    // When
    String made = made();
    if (Boolean.getBoolean("fairway.accept")) {
      Files.writeString(page, written.substring(0, end) + "\n" + made);
    }
    // Then
    assertThat(Files.readString(page).substring(end).strip())
        .as("take the page over with -Dfairway.accept=true")
        .isEqualTo(made.strip());
  }

  private static String made() {
    StringBuilder page = new StringBuilder("## The feeds\n");
    for (Feed feed : Reads.FEEDS.all()) {
      page.append("\n### ").append(feed.title()).append(": `").append(feed.name()).append('`');
      page.append(", from ").append(feed.effectiveFrom()).append(" on\n\n");
      page.append(feed.about()).append("\n\n");
      page.append("| Column | What it says | What is allowed |\n|---|---|---|\n");
      List<FeedColumn> own =
          feed.columns().stream()
              .filter(column -> !column.about().equals(FurtherDimensions.ABOUT))
              .toList();
      own.stream().limit(LISTED).forEach(column -> row(page, column));
      if (own.size() < feed.columns().size()) {
        page.append("\nBeside these a column for each further dimension of the catalogue.\n");
      }
      int more = own.size() - LISTED;
      if (more > 0) {
        page.append("\n… and ").append(more);
        page.append(" more of the same kind: the template has them all.\n");
      }
    }
    return page.toString();
  }

  private static void row(StringBuilder page, FeedColumn column) {
    page.append("| `").append(column.header()).append("` | ").append(column.about());
    page.append(" | ").append(FeedWords.allowed(column).replace("|", "\\|")).append(" |\n");
  }
}
