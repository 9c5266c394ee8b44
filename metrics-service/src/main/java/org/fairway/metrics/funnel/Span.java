package org.fairway.metrics.funnel;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A time between two moments. The first ones are steps of the chain; the last six are the variants
 * of time to hire, which differ so much that a figure without the variant's name says nothing.
 */
@Schema(name = "FunnelSpan", description = "A time between two moments of a referral's way")
public enum Span {
  REFERRED_TO_ACCEPTED("j.referred_at", "j.accepted_at", Quantity.ACCEPTED),
  ACCEPTED_TO_ON_PATHWAY("j.accepted_at", "j.on_pathway_at", Quantity.ON_PATHWAY),
  ON_PATHWAY_TO_APPLIED("j.on_pathway_at", "j.applied_at", Quantity.APPLIED),
  APPLIED_TO_SHORTLISTED("j.applied_at", "j.shortlisted_at", Quantity.SHORTLISTED),
  SHORTLISTED_TO_INTERVIEWED("j.shortlisted_at", "j.interviewed_at", Quantity.INTERVIEWED),
  INTERVIEWED_TO_OFFERED("j.interviewed_at", "j.offered_at", Quantity.OFFERED),
  OFFERED_TO_STARTED("j.offered_at", Span.START, Quantity.STARTED),
  REFERRED_TO_STARTED("j.referred_at", Span.START, Quantity.STARTED),
  /** From authorisation of the vacancy to the first day. */
  AUTHORISATION_TO_START("j.authorised_at", Span.START, Quantity.STARTED),
  /** The same less the notice that the person had to give. */
  AUTHORISATION_TO_START_EXCLUDING_NOTICE(
      "j.authorised_at + make_interval(days => j.notice_days)", Span.START, Quantity.STARTED),
  /** From advertisement to the conditional offer. */
  ADVERT_TO_CONDITIONAL_OFFER("j.advertised_at", "j.conditional_at", Quantity.OFFERED),
  /** From the closing date to the first offer of either kind. */
  CLOSE_TO_OFFER("j.closed_at", "j.offered_at", Quantity.OFFERED),
  /** From the conditional to the unconditional offer: the time of the checks. */
  CONDITIONAL_TO_UNCONDITIONAL("j.conditional_at", "j.unconditional_at", Quantity.OFFERED),
  /** From the first offer of either kind to the first day. */
  OFFER_TO_START("j.offered_at", Span.START, Quantity.STARTED);

  private static final String START = "case when j.started then j.start_at end";

  private final String begin;
  private final String end;
  private final Quantity reached;

  Span(String begin, String end, Quantity reached) {
    this.begin = begin;
    this.end = end;
    this.reached = reached;
  }

  /** The stage that whoever has this time has reached: their number is no more than it has. */
  Quantity reached() {
    return reached;
  }

  /** Steps of the chain. */
  public static List<Span> steps() {
    return Arrays.stream(values()).filter(span -> !span.isHire()).toList();
  }

  /** The named variants of time to hire. */
  public static List<Span> hires() {
    return Arrays.stream(values()).filter(Span::isHire).toList();
  }

  boolean isHire() {
    return compareTo(AUTHORISATION_TO_START) >= 0;
  }

  /** Days as SQL over {@code j} of {@link Journeys}; null when a moment is missing. */
  String days() {
    return "date_part('epoch', " + end + " - (" + begin + ")) / 86400";
  }
}
