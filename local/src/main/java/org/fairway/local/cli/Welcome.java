package org.fairway.local.cli;

/** What to do with a suite that has just become ready. */
final class Welcome {
  private Welcome() {}

  static void print(Progress progress) {
    progress.say("Ready after " + progress.elapsed() + ".");
    for (Service service : Service.values()) {
      progress.say(
          "  %-18s %s   API: %s/docs".formatted(service.artifact(), service.url(), service.url()));
    }
    progress.say("  %-18s http://localhost:%d".formatted("Keycloak", Infrastructure.KEYCLOAK_PORT));
    progress.say(
        "Next: ./fairway token coordinator, ./fairway demo, ./fairway status, ./fairway stop");
  }
}
