package org.fairway.metrics.representation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fairway.metrics.disclosure.Disclosure;
import org.fairway.metrics.disclosure.LinkedTables;
import org.fairway.metrics.disclosure.Policy;
import org.fairway.metrics.disclosure.Protection;
import org.fairway.metrics.funnel.FunnelRow;
import org.fairway.metrics.indicator.StaffShown;

/**
 * Decides which counts of staff may be shown: of all organisations and all dimensions at once,
 * whichever is asked for. A reader lays the answers side by side: organisations add up to the care
 * system, and every dimension of an organisation adds up to the same staff.
 *
 * <p>What of an organisation's staff may be seen is decided with its indicators, by all dimensions
 * and with what readers saw before corrections: what is shown there is shown here, and what is
 * hidden there is hidden here too. When there is a small group they give up the total and those who
 * did not say, and so does this. Left to be decided are the sums over all organisations.
 */
final class StaffRelease {

  /** The dimensions that the indicators show. */
  static final List<Dimension> ALWAYS = List.of(Dimension.ETHNIC_GROUP, Dimension.DISABILITY);

  private static final String SYSTEM = "*";

  private final Policy policy;
  private final Map<Dimension, Workforce> staff;
  private final Set<String> knownToReader;
  private final Map<String, StaffShown> indicated;
  private final LinkedTables.Builder tables = LinkedTables.builder();

  /** Totals that other dimensions share, by organisation. */
  private final Map<String, Set<Long>> totals = new HashMap<>();

  /** Counts that the reader has, whatever is decided here. */
  private final Set<String> known = new HashSet<>();

  private final Set<String> withheld;
  private final Protection protection;

  StaffRelease(
      Policy policy,
      Map<Dimension, Workforce> staff,
      Map<String, StaffShown> indicated,
      Set<String> knownToReader) {
    this(policy, staff, indicated, knownToReader, Set.of());
  }

  /**
   * @param staff of all organisations by every dimension that a reader may ask for, one after the
   *     other, those of {@link #ALWAYS} among them
   * @param indicated what the indicators show, by organisation; of one that is not named they show
   *     all but small groups
   * @param knownToReader organisations whose counts the reader supplied
   * @param withheld sums over all organisations, as {@link #sums} names them, that would tell few
   *     people beside what they were before; what readers can add up themselves is not withheld
   */
  StaffRelease(
      Policy policy,
      Map<Dimension, Workforce> staff,
      Map<String, StaffShown> indicated,
      Set<String> knownToReader,
      Set<String> withheld) {
    this.policy = policy;
    this.withheld = withheld;
    this.staff = new TreeMap<>(staff);
    this.indicated = indicated;
    this.knownToReader = knownToReader;
    this.staff.forEach((dimension, workforce) -> add(dimension, workforce));
    this.protection = Disclosure.protect(tables.build(), policy);
  }

  /** Organisations of which nothing can be shown by itself: no sum may hold them either. */
  static Set<String> refused(
      Policy policy,
      Map<Dimension, Workforce> staff,
      Map<String, StaffShown> indicated,
      Set<String> knownToReader) {
    Set<String> all = new TreeSet<>();
    staff.values().forEach(workforce -> all.addAll(workforce.organisations()));
    all.removeIf(
        organisation -> {
          Map<Dimension, Workforce> alone = new TreeMap<>(staff);
          alone.replaceAll((dimension, workforce) -> workforce.of(Set.of(organisation)));
          return new StaffRelease(policy, alone, indicated, knownToReader)
              .protection
              .refusal()
              .isEmpty();
        });
    return all;
  }

  /** The groups that may be shown of one organisation, or of all. */
  Set<String> shown(Dimension dimension, Collection<String> organisations) {
    Workforce workforce = staff.get(dimension);
    boolean one = organisations.size() == 1;
    String whose = one ? organisations.iterator().next() : SYSTEM;
    return workforce.sums().keySet().stream()
        .filter(group -> protection.shows(key(whose, dimension, group)))
        .collect(Collectors.toSet());
  }

  /** The sums over all organisations, by name. */
  static Map<String, Long> sums(Map<Dimension, Workforce> staff) {
    Map<String, Long> sums = new TreeMap<>();
    staff.forEach(
        (dimension, workforce) ->
            workforce.sums().forEach((group, sum) -> sums.put(key(SYSTEM, dimension, group), sum)));
    return sums;
  }

  /** Those of the sums that may be shown. */
  Set<String> shownSums() {
    return sums(staff).keySet().stream().filter(protection::shows).collect(Collectors.toSet());
  }

  private void add(Dimension dimension, Workforce workforce) {
    Map<String, List<String>> parts = new TreeMap<>();
    workforce
        .counts()
        .forEach(
            (organisation, groups) -> {
              List<String> keys = new ArrayList<>();
              new TreeMap<>(groups)
                  .forEach(
                      (group, count) -> {
                        String key = put(organisation, dimension, group, count);
                        keys.add(key);
                        parts.computeIfAbsent(group, any -> new ArrayList<>()).add(key);
                      });
              addTotal(organisation, groups, keys);
            });
    Map<String, Long> sums = workforce.sums();
    parts.forEach(
        (group, keys) -> {
          String key = key(SYSTEM, dimension, group);
          tables.cell(key, sums.get(group)).sum(key, keys);
          if (withheld.contains(key) && !known.containsAll(keys)) {
            tables.hide(key);
          }
        });
  }

  private String put(String organisation, Dimension dimension, String group, long count) {
    String key = key(organisation, dimension, group);
    boolean unsaid = group.equals(FunnelRow.UNKNOWN);
    Map<String, String> whom = Map.of(dimension.parameter(), group);
    boolean givenUp = unsaid && isGivenUp(organisation) && isAlwaysShown(organisation, dimension);
    boolean shownElsewhere =
        !givenUp && !policy.hides(count) && isShownElsewhere(organisation, dimension, group);
    if (knownToReader.contains(organisation) || (shownElsewhere && !policy.rounds())) {
      tables.known(key, count);
      known.add(key);
    } else {
      tables.cell(key, count);
      if (givenUp
          || isHiddenElsewhere(organisation, whom)
          || (!ALWAYS.contains(dimension) && isOfHiddenChange(organisation))) {
        tables.hide(key);
      }
    }
    return key;
  }

  /** Whether the indicators are not asked, or about a dimension that they show in any case. */
  private boolean isAlwaysShown(String organisation, Dimension dimension) {
    return ALWAYS.contains(dimension) || !indicated.containsKey(organisation);
  }

  private boolean isShownElsewhere(String organisation, Dimension dimension, String group) {
    StaffShown shown = indicated.get(organisation);
    return shown == null
        ? ALWAYS.contains(dimension) && !group.equals(FunnelRow.UNKNOWN)
        : shown.shows(Map.of(dimension.parameter(), group));
  }

  /** One that other dimensions have too is one fact; the indicators show it unless given up. */
  private void addTotal(String organisation, Map<String, Long> groups, List<String> keys) {
    long total = groups.values().stream().mapToLong(Long::longValue).sum();
    Set<Long> shared = totals.computeIfAbsent(organisation, any -> sharedTotals(organisation));
    boolean isShared = shared.contains(total);
    String key = organisation + " " + total;
    if (isShared && isWithheld(organisation)) {
      tables.cell(key, total).hide(key);
    } else if (isShared
        && !policy.rounds()
        && !isGivenUp(organisation)
        && isIndicated(organisation, Map.of())) {
      tables.known(key, total);
    } else {
      tables.unseen(key, total);
    }
    tables.sum(key, keys);
  }

  private boolean isIndicated(String organisation, Map<String, String> whom) {
    StaffShown shown = indicated.get(organisation);
    return shown == null || shown.shows(whom);
  }

  private boolean isHiddenElsewhere(String organisation, Map<String, String> whom) {
    StaffShown shown = indicated.get(organisation);
    return shown != null && shown.hides(whom);
  }

  /**
   * Whether a correction changed the staff by few: of people whom the indicators do not count it is
   * not on record how they were before, and they would tell the change.
   */
  private boolean isOfHiddenChange(String organisation) {
    return isHiddenElsewhere(organisation, Map.of()) && indicated.get(organisation).corrected();
  }

  /**
   * Whether the indicators keep the total from readers. One that is given up is merely not told,
   * unless readers may have been told it before a correction.
   */
  private boolean isWithheld(String organisation) {
    return !knownToReader.contains(organisation)
        && isHiddenElsewhere(organisation, Map.of())
        && (!isGivenUp(organisation) || indicated.get(organisation).corrected());
  }

  private Set<Long> sharedTotals(String organisation) {
    return ALWAYS.stream()
        .map(dimension -> groups(dimension, organisation).values())
        .filter(counts -> !counts.isEmpty())
        .map(counts -> counts.stream().mapToLong(Long::longValue).sum())
        .collect(Collectors.toSet());
  }

  private boolean isGivenUp(String organisation) {
    return !policy.rounds()
        && !knownToReader.contains(organisation)
        && ALWAYS.stream()
            .flatMap(dimension -> groups(dimension, organisation).values().stream())
            .anyMatch(policy::hides);
  }

  private Map<String, Long> groups(Dimension dimension, String organisation) {
    return staff.get(dimension).counts().getOrDefault(organisation, Map.of());
  }

  private static String key(String whose, Dimension dimension, String group) {
    return whose + "/" + dimension + "/" + group;
  }
}
