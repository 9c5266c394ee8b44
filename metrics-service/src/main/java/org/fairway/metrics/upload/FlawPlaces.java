package org.fairway.metrics.upload;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairway.metrics.fact.Flaw;

/** Turns pointers to facts, which the sender of a file never saw, into places of the file. */
final class FlawPlaces {

  private static final Pattern POINTER = Pattern.compile("/facts/(\\d+)((?:/[A-Za-z]+)*)");

  private final Findings findings;

  FlawPlaces(Findings findings) {
    this.findings = findings;
  }

  String of(Flaw flaw) {
    Matcher pointer = POINTER.matcher(flaw.pointer());
    return pointer.matches() ? place(pointer) : flaw.pointer();
  }

  String detail(Flaw flaw) {
    return POINTER
        .matcher(flaw.detail())
        .replaceAll(pointer -> Matcher.quoteReplacement(place(pointer)));
  }

  private String place(MatchResult pointer) {
    return findings.place(Integer.parseInt(pointer.group(1))).of(pointer.group(2));
  }
}
