package org.fairway.local.cli;

/** What to do with a suite that has just become ready. */
final class Welcome {
  private Welcome() {}

  static void print(Progress progress, Addresses addresses) {
    progress.say("Ready after " + progress.elapsed() + ".");
    for (Service service : Service.values()) {
      progress.say(
          "  %-18s %s   API: %s/docs".formatted(service.artifact(), service.url(), service.url()));
    }
    progress.say("  %-18s %s".formatted("Keycloak", addresses.keycloak()));
    progress.say(
        "Next: ./fairway token coordinator, ./fairway demo, ./fairway status, ./fairway stop");
  }
}
