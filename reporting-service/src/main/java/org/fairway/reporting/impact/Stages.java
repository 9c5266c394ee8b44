package org.fairway.reporting.impact;

import java.util.Map;
import java.util.Optional;
import org.fairway.reporting.wording.Groups;

/** The stages of the chain: as a column head, and as what happened to a referral. */
final class Stages {
  private static final String IN_WORK = "IN_WORK_";
  private static final String WEEKS = "_WEEKS";
  private static final Map<String, String[]> WORDS =
      Map.ofEntries(
          stage("REFERRED", "Referred", "were made"),
          stage("ACCEPTED", "Accepted", "were accepted"),
          stage("ON_PATHWAY", "On a pathway", "led onto a pathway"),
          stage("APPLIED", "Applied", "led to an application for a post"),
          stage("SHORTLISTED", "Shortlisted", "led to a place on a shortlist"),
          stage("INTERVIEWED", "Interviewed", "led to an interview"),
          stage("OFFERED", "Offered", "led to an offer of work"),
          stage("STARTED", "Started work", "led to a start in work"),
          stage("IN_WORK_13_WEEKS", "In work, 13 weeks", "led to work that had lasted 13 weeks"),
          stage("IN_WORK_26_WEEKS", "In work, 26 weeks", "led to work that had lasted 26 weeks"),
          stage("IN_WORK_52_WEEKS", "In work, 52 weeks", "led to work that had lasted 52 weeks"),
          stage("MOVED_UP_A_BAND", "Moved up a band", "led to a step up a band"));

  private Stages() {}

  static String heading(String code) {
    return WORDS.containsKey(code) ? WORDS.get(code)[0] : Groups.name(code);
  }

  static String outcome(String code) {
    return WORDS.containsKey(code)
        ? WORDS.get(code)[1]
        : "reached the stage \u201c" + Groups.name(code) + "\u201d";
  }

  /** Whether a stage is to be in work after some time. */
  static boolean isLasting(String code) {
    return code.startsWith(IN_WORK) && code.endsWith(WEEKS);
  }

  /** Of whom a stage after the start is a share; empty where that is the stage before. */
  static Optional<String> base(String code) {
    if (isLasting(code)) {
      String weeks = code.substring(IN_WORK.length(), code.length() - WEEKS.length());
      return Optional.of("that had started at least " + weeks + " weeks before");
    }
    return code.equals("MOVED_UP_A_BAND")
        ? Optional.of("that had led to a start in work")
        : Optional.empty();
  }

  private static Map.Entry<String, String[]> stage(String code, String heading, String outcome) {
    return Map.entry(code, new String[] {heading, outcome});
  }
}
