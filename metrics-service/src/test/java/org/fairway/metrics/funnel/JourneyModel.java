package org.fairway.metrics.funnel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Journeys counted from rows in plain Java: what the queries of {@link Chains} mean. */
final class JourneyModel {

  private record Referral(String id, Map<String, Object> row) {
    boolean counts() {
      return (long) row.get("error_version") < (long) row.get("version");
    }

    Instant referredAt() {
      return (Instant) row.get("referred_at");
    }
  }

  private final SortedMap<String, SortedMap<String, Object>> rows;

  JourneyModel(SortedMap<String, SortedMap<String, Object>> rows) {
    this.rows = rows;
  }

  /** How many came at least so far, from referred to started, by group. */
  SortedMap<String, List<Long>> counts(Counted counted, GroupBy by) {
    SortedMap<String, List<Long>> counts = new TreeMap<>();
    for (List<Referral> journey : journeys(counted)) {
      Referral head = journey.get(0);
      if (head.referredAt() != null) {
        int furthest = journey.stream().mapToInt(this::furthest).max().orElseThrow();
        counts.merge(group(head, by), reached(furthest), JourneyModel::sum);
      }
    }
    return counts;
  }

  private List<List<Referral>> journeys(Counted counted) {
    SortedMap<String, List<Referral>> journeys = new TreeMap<>();
    all("funnel_referral")
        .forEach(
            (id, row) -> {
              Referral referral = new Referral(id, row);
              if (referral.counts()) {
                journeys
                    .computeIfAbsent(chain(referral, counted), any -> new ArrayList<>())
                    .add(referral);
              }
            });
    Comparator<Referral> earliest =
        Comparator.comparing(Referral::referredAt, Comparator.nullsLast(Comparator.naturalOrder()));
    journeys.values().forEach(list -> list.sort(earliest.thenComparing(Referral::id)));
    return List.copyOf(journeys.values());
  }

  private String chain(Referral referral, Counted counted) {
    Object person = referral.row().get("person");
    return counted == Counted.PEOPLE && person != null
        ? "person " + root("funnel_person_link", "into_person", (String) person)
        : "referral " + root("funnel_referral", "parent_id", referral.id());
  }

  private String root(String table, String link, String from) {
    List<String> way = new ArrayList<>();
    for (String at = from; at != null; ) {
      if (way.contains(at)) {
        return way.subList(way.indexOf(at), way.size()).stream().sorted().findFirst().orElseThrow();
      }
      way.add(at);
      at = (String) rows.getOrDefault(table + " " + at, new TreeMap<>()).get(link);
    }
    return way.get(way.size() - 1);
  }

  private String group(Referral head, GroupBy by) {
    return switch (by) {
      case SOURCE_TYPE -> (String) head.row().getOrDefault("source_type", "UNKNOWN");
      case ETHNIC_GROUP -> ethnicGroup((String) head.row().get("person"));
      default -> throw new IllegalArgumentException(by.name());
    };
  }

  private String ethnicGroup(String person) {
    if (person == null) {
      return "UNKNOWN";
    }
    String root = root("funnel_person_link", "into_person", person);
    Set<String> records = new HashSet<>(List.of(person, root));
    all("funnel_person_link").keySet().stream()
        .filter(other -> root("funnel_person_link", "into_person", other).equals(root))
        .forEach(records::add);
    return Stream.concat(Stream.of(root), records.stream().sorted())
        .map(record -> rows.get("funnel_person " + record))
        .filter(Objects::nonNull)
        .map(row -> (String) row.get("ethnic_group"))
        .findFirst()
        .orElse("UNKNOWN");
  }

  private int furthest(Referral referral) {
    int furthest = referral.row().get("accepted_at") == null ? 0 : 1;
    for (Map<String, Object> row : of("funnel_enrolment", referral)) {
      furthest = Math.max(furthest, row.get("on_pathway_at") == null ? 0 : 2);
    }
    for (Map<String, Object> row : of("funnel_application", referral)) {
      furthest = Math.max(furthest, stage(row));
    }
    return furthest;
  }

  private static int stage(Map<String, Object> row) {
    Instant started = (Instant) row.get("started_at");
    Instant undone = (Instant) row.get("undone_at");
    boolean lasts = undone == null || (started != null && started.isAfter(undone));
    if (lasts && (started != null || row.get("started_on") != null)) {
      return 7;
    }
    List<String> moments = List.of("offered_at", "interviewed_at", "shortlisted_at", "applied_at");
    for (int i = 0; i < moments.size(); i++) {
      if (row.get(moments.get(i)) != null) {
        return 6 - i;
      }
    }
    return 0;
  }

  private List<Map<String, Object>> of(String table, Referral referral) {
    List<Map<String, Object>> found = new ArrayList<>(all(table).values());
    found.removeIf(row -> !referral.id().equals(row.get("referral_id")));
    return found;
  }

  private Map<String, Map<String, Object>> all(String table) {
    Map<String, Map<String, Object>> found = new TreeMap<>();
    rows.tailMap(table + " ")
        .headMap(table + "!")
        .forEach((key, row) -> found.put(key.substring(table.length() + 1), row));
    return found;
  }

  private static List<Long> reached(int furthest) {
    return Stream.iterate(0, stage -> stage + 1)
        .limit(8)
        .map(s -> s <= furthest ? 1L : 0L)
        .toList();
  }

  private static List<Long> sum(List<Long> one, List<Long> other) {
    List<Long> sum = new ArrayList<>(one);
    sum.replaceAll(any -> 0L);
    for (int i = 0; i < sum.size(); i++) {
      sum.set(i, one.get(i) + other.get(i));
    }
    return sum;
  }
}
