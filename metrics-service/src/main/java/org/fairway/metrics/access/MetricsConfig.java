package org.fairway.metrics.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.fairway.metrics.disclosure.Policies;

/** Settings of this service. */
@ConfigMapping(prefix = "fairway.metrics")
public interface MetricsConfig {

  /** Rule for small counts beyond the organisation: a name of {@code disclosure/policies.csv}. */
  @WithDefault(Policies.USUAL)
  String disclosurePolicy();

  /** Smallest count shown beyond the organisation, instead of the policy's own; 0 is shown. */
  OptionalInt disclosureThreshold();

  /**
   * Whether what readers beyond the organisation saw of a year is remembered, so that a correction
   * of few people cannot be had from two answers.
   */
  @WithDefault("true")
  boolean linkCorrections();

  /** Where extracts lie until they are folded; local to the machine, emptied as jobs end. */
  @WithDefault("${java.io.tmpdir}/fairway-metrics")
  String inbox();

  /** Largest extract, in bytes as sent. */
  @WithDefault("1073741824")
  long largestExtract();

  /** Largest extract, in bytes after unpacking: a bomb ends here. */
  @WithDefault("8589934592")
  long largestUnpacked();

  /** A job without a heartbeat for so long has lost its worker, and is started again. */
  @WithDefault("30s")
  Duration lostAfter();

  /** How many extracts of an organisation may wait or be read at a time. */
  @WithDefault("20")
  int waitingExtracts();

  /** How often each instance looks for jobs that lost their worker; whole seconds. */
  @WithDefault("5s")
  Duration lookEvery();

  /**
   * A CSV file with columns {@code column} and {@code also}: names that an organisation's own
   * system gives the columns of an extract, beside the built-in ones.
   */
  Optional<String> headerNames();

  /**
   * A CSV file with columns {@code ods_code} and {@code name}: organisations that came after the
   * lists of the service, such as new boards and trusts that merged, or that were gone before them.
   */
  Optional<String> organisations();

  /** Share of the staff, above which an unknown field of an extract is remarked upon. */
  @WithDefault("0.1")
  double unknownShare();

  /** Change of the headcount against the year before, above which it is remarked upon. */
  @WithDefault("0.1")
  double headcountChange();
}
