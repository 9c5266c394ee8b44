package org.fairway.local.demo;

import java.util.ArrayList;
import java.util.List;
import org.fairway.local.cli.Progress;

/** Tells the demo as it goes, and keeps what belongs in the account at the end. */
final class Narrator {
  private final Progress progress;
  private final List<String> account = new ArrayList<>();

  Narrator(Progress progress) {
    this.progress = progress;
  }

  void chapter(String title) {
    progress.say("");
    progress.say(title);
  }

  void line(String line) {
    progress.say("  " + line);
  }

  void did(String line) {
    line("done  " + line);
  }

  /** A line for now and for the account at the end. */
  void found(String line) {
    did(line);
    account.add(line);
  }

  void tellAccount() {
    progress.say("");
    progress.say("What happened");
    account.forEach(this::line);
  }
}
