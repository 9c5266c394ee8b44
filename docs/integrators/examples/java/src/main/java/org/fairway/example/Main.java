package org.fairway.example;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;
import org.fairway.client.TokenRefusedException;
import org.fairway.client.http.ApiException;

/**
 * An integrator's program: a community partner refers a person and follows the referral; the care
 * system downloads a report. Exit code 0 if all of it succeeded, 1 if not, with one line that says
 * why.
 */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    Path folder = Path.of(arguments.length > 0 ? arguments[0] : "out");
    try {
      run(new Settings(System.getenv()), folder);
    } catch (TokenRefusedException
        | ApiException
        | UncheckedIOException
        | IllegalStateException e) {
      System.err.println("example: " + e.getMessage());
      System.exit(1);
    }
  }

  private static void run(Settings settings, Path folder) {
    Partner partner = new Partner(settings);
    UUID person = partner.addPerson();
    System.out.println("Added a person, with two consents: " + person);
    UUID referral = partner.refer(person);
    System.out.println("Submitted a referral: " + referral);
    System.out.println("Waiting for the coordinator (./fairway accept " + referral + ")");
    System.out.println("Accepted: " + partner.awaitAcceptance(referral));
    System.out.println("Report: " + new ReportReader(settings).download(folder));
  }
}
