package org.fairway.platform.web.rehearsal;

import jakarta.enterprise.context.RequestScoped;
import org.fairway.platform.web.ProblemException;

/** The error, if any, that the present request asked for and may be given. */
@RequestScoped
public class Rehearsal {
  private ProblemException asked;

  void ask(ProblemException problem) {
    asked = problem;
  }

  /**
   * Ends the request with the error that was asked for; does nothing when none was. Called once it
   * is known who calls: by the plumbing for tokens, by the resource where a signature stands for
   * the token.
   */
  public void play() {
    if (asked != null) {
      throw asked;
    }
  }
}
