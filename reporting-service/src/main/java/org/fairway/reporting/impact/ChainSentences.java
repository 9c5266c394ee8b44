package org.fairway.reporting.impact;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fairway.reporting.figures.Funnel;
import org.fairway.reporting.figures.Funnel.Chain;
import org.fairway.reporting.figures.Funnel.Step;
import org.fairway.reporting.render.Status;
import org.fairway.reporting.render.Unit;
import org.fairway.reporting.wording.Absence;
import org.fairway.reporting.wording.Groups;

/** Says a chain in words. */
final class ChainSentences {
  private ChainSentences() {}

  /** The whole chain, one sentence a step, each against the step before. */
  static List<String> whole(Funnel funnel) {
    Chain total = funnel.total();
    if (total == null || total.status() != Status.COMPUTED) {
      Status status = total == null ? Status.NOT_SUPPLIED : total.status();
      return List.of(
          Absence.sentence(
              "the number of referrals", status, total == null ? null : total.reason()));
    }
    List<String> sentences = new ArrayList<>();
    Step before = null;
    for (Step step : total.steps()) {
      sentences.add(before == null ? first(step) : step(before, step));
      if (step.count() == null || step.count().signum() == 0) {
        break;
      }
      before = step;
    }
    return List.copyOf(sentences);
  }

  /** How many of all referrals came as far as the stages that matter most. */
  static List<String> highlights(Funnel funnel) {
    List<String> whole = whole(funnel);
    Optional<BigDecimal> referred =
        Optional.ofNullable(funnel.total()).flatMap(t -> t.step("REFERRED")).map(Step::count);
    if (referred.isEmpty() || referred.get().signum() == 0) {
      return whole;
    }
    List<String> sentences = new ArrayList<>(List.of(whole.get(0)));
    for (String stage : List.of("ACCEPTED", "STARTED", "IN_WORK_26_WEEKS")) {
      funnel.total().step(stage).map(step -> ofAll(step, referred.get())).ifPresent(sentences::add);
    }
    return List.copyOf(sentences);
  }

  private static String ofAll(Step step, BigDecimal referred) {
    if (step.count() == null) {
      return absent(step);
    }
    BigDecimal share = step.count().movePointRight(2).divide(referred, MathContext.DECIMAL64);
    return Unit.COUNT.display(step.count())
        + (isOne(referred) ? " of " : " of all ")
        + referrals(referred)
        + " ("
        + Unit.PERCENT.display(share)
        + ") "
        + outcome(step)
        + ".";
  }

  private static String absent(Step step) {
    String what = "how many referrals " + Stages.outcome(step.stage());
    return Stages.isLasting(step.stage()) && step.status() == Status.NOT_SUPPLIED
        ? Groups.capital(what)
            + " cannot be stated yet: none started so long ago, or nobody checked."
        : Absence.sentence(what, step.status(), null);
  }

  private static String first(Step step) {
    if (step.count() == null) {
      return Absence.sentence("the number of referrals", step.status(), null);
    }
    if (step.count().signum() == 0) {
      return "No referral was made in this period.";
    }
    return referrals(step.count()) + (isOne(step.count()) ? " was made." : " were made.");
  }

  private static String step(Step before, Step step) {
    if (step.count() == null) {
      return absent(step);
    }
    if (step.count().signum() == 0) {
      return "None of " + these(step) + " " + Stages.outcome(step.stage()) + " so far.";
    }
    String share = step.percent() == null ? "" : " (" + Unit.PERCENT.display(step.percent()) + ")";
    return Unit.COUNT.display(step.count())
        + " of "
        + (told(step) ? these(step) : Unit.COUNT.display(before.count()))
        + share
        + " "
        + outcome(step)
        + ".";
  }

  /** Whether a step says of whom it is a share, and these are not those of the step before. */
  private static boolean told(Step step) {
    return step.denominator() != null && Stages.base(step.stage()).isPresent();
  }

  private static String these(Step step) {
    return told(step)
        ? "the "
            + Unit.COUNT.display(step.denominator())
            + " "
            + Stages.base(step.stage()).orElseThrow()
        : "these";
  }

  private static String outcome(Step step) {
    String outcome = Stages.outcome(step.stage());
    return isOne(step.count()) ? outcome.replaceFirst("^were ", "was ") : outcome;
  }

  /** One sentence about a group: how many of its referrals led to work. */
  static String group(String label, Chain chain) {
    if (chain.status() != Status.COMPUTED) {
      return Absence.sentence(
          "the chain for \u201c" + label + "\u201d", chain.status(), chain.reason());
    }
    Optional<BigDecimal> referred = chain.step("REFERRED").map(Step::count);
    Optional<BigDecimal> started = chain.step("STARTED").map(Step::count);
    if (referred.isEmpty() || started.isEmpty()) {
      return label + ": part of the chain is hidden.";
    }
    return label
        + ": "
        + referrals(referred.get())
        + ", of which "
        + Unit.COUNT.display(started.get())
        + " led to a start in work.";
  }

  private static String referrals(BigDecimal count) {
    return Unit.COUNT.display(count) + (isOne(count) ? " referral" : " referrals");
  }

  private static boolean isOne(BigDecimal count) {
    return count.compareTo(BigDecimal.ONE) == 0;
  }

  /** The name of a group under an attribute. */
  static String label(String groupBy, String group) {
    if (group != null && groupBy.equals("imdDecile") && group.matches("\\d+")) {
      return "Decile "
          + group
          + (group.equals("1")
              ? " (most deprived)"
              : group.equals("10") ? " (least deprived)" : "");
    }
    return Groups.name(group);
  }
}
