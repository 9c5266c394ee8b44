package org.fairway.referral.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fairway.local.server.Checkout;
import org.junit.jupiter.api.Test;

/** The page for integrators tells apart what can occur today and what comes later. */
class StatusPageTest {
  private static final Path ROOT = Checkout.root();
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\|");

  /** Moved by news of other services. */
  private static final Set<ReferralAction> BY_ITSELF =
      EnumSet.of(ReferralAction.START, ReferralAction.COMPLETE);

  @Test
  void thePageListsEveryStatusUnderItsHeading() throws IOException {
    // Given
    String page = Files.readString(ROOT.resolve("docs/integrators/referrals.md"));
    String today = between(page, "## Those that occur today", "## Those that come later");
    String later = between(page, "## Those that come later", "## What a partner sees");
    // When
    Set<ReferralStatus> reachable = reachable();
    // Then
    assertThat(statuses(today)).isEqualTo(names(reachable));
    assertThat(statuses(later)).isEqualTo(names(EnumSet.complementOf(EnumSet.copyOf(reachable))));
  }

  /** What a draft can come to by the operations of the API, and by itself. */
  private static Set<ReferralStatus> reachable() throws IOException {
    String description = Files.readString(ROOT.resolve("contracts/openapi/referral-service.json"));
    Set<ReferralStatus> offered = EnumSet.noneOf(ReferralStatus.class);
    for (ReferralAction action : ReferralAction.values()) {
      boolean operation = description.contains("\"/v1/referrals/{id}/" + action.verb() + "\"");
      if (operation || BY_ITSELF.contains(action)) {
        offered.add(action.target());
      }
    }
    Set<ReferralStatus> reached = EnumSet.of(ReferralStatus.DRAFT);
    Deque<ReferralStatus> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      for (ReferralStatus next : open.pop().next()) {
        if (offered.contains(next) && reached.add(next)) {
          open.push(next);
        }
      }
    }
    return reached;
  }

  private static Set<String> statuses(String text) {
    return ROW.matcher(text)
        .results()
        .map((MatchResult row) -> row.group(1))
        .collect(Collectors.toSet());
  }

  private static Set<String> names(Set<ReferralStatus> statuses) {
    return statuses.stream().map(Enum::name).collect(Collectors.toSet());
  }

  private static String between(String page, String from, String to) {
    return page.substring(page.indexOf(from), page.indexOf(to));
  }
}
