package org.fairway.local.demo;

import java.nio.file.Path;
import org.fairway.local.cli.Progress;
import org.fairway.local.cli.Service;
import org.fairway.local.cli.Wallet;
import org.fairway.local.identity.PartnerPersonas.Onboarded;

/** The main job, from a community partner to the reports. */
public final class Demo {
  private final Narrator narrator;
  private final Cast cast;
  private final Path out;
  private final Path scratch;
  private final Path parts;
  private final boolean goesOn;

  /**
   * @param out folder for the reports
   * @param scratch folder for generated input
   * @param parts folder of the suite's parts, with their logs
   * @param goesOn whether the suite runs on afterwards, so that its pages can be opened
   */
  public Demo(
      Wallet wallet, Progress progress, Path out, Path scratch, Path parts, boolean goesOn) {
    this.cast = new Cast(wallet);
    this.narrator = new Narrator(progress);
    this.out = out;
    this.scratch = scratch;
    this.parts = parts;
    this.goesOn = goesOn;
  }

  /**
   * Runs every step.
   *
   * @throws org.fairway.local.server.ServerException at the first that is not as expected
   */
  public void run() {
    FunnelChapter funnel = new FunnelChapter(cast, narrator);
    long startedBefore = funnel.started();
    WallChapter wall = new WallChapter(cast, narrator);
    ReferralChapter referrals = new ReferralChapter(cast, narrator);
    PathwayChapter pathways = new PathwayChapter(cast, narrator);
    Onboarded partner = referrals.onboard();
    ReferralChapter.Outcome referral = referrals.refer(partner, pathways.openProgramme());
    String enrolment = pathways.follow(referral);
    new LevyChapter(cast, narrator).forecast();
    String application = new AtsChapter(cast, narrator).report(referral.reference());
    new PublishedChapter(cast, narrator).reproduce();
    WorkforceChapter workforce = new WorkforceChapter(cast, narrator, scratch);
    workforce.fold();
    funnel.awaitOneMore(startedBefore);
    String report = new ReportChapter(cast, narrator, out).make();
    wall.check(referral, enrolment, application, report);
    new RefusalChapter(cast, narrator, workforce).check(referral);
    new LogChapter(narrator, parts).check(ReferralChapter.personal());
    narrator.tellAccount();
    where();
  }

  private void where() {
    narrator.chapter("Where to look");
    narrator.line("%-18s %s".formatted("Reports", out));
    if (!goesOn) {
      narrator.line(
          "The suite is not kept running. ./fairway start brings its pages back, with these data.");
      return;
    }
    for (Service service : Service.values()) {
      narrator.line("%-18s %s/docs".formatted(service.artifact(), service.url()));
    }
  }
}
