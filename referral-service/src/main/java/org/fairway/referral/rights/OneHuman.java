package org.fairway.referral.rights;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairway.platform.privacy.subject.SubjectRecord;
import org.fairway.platform.privacy.subject.SubjectRecordKind;
import org.fairway.platform.privacy.subject.SubjectRecordSet;
import org.fairway.referral.rights.SubjectAccess.Access;

/** Puts together what is kept under several records of one human. */
final class OneHuman {

  private OneHuman() {}

  /**
   * What one service keeps, kind by kind; at least one set. A row about two of the human's records,
   * such as news of their merging, is told once.
   */
  static SubjectRecordSet records(List<SubjectRecordSet> sets) {
    Map<String, List<SubjectRecord>> kinds = new LinkedHashMap<>();
    for (SubjectRecordSet set : sets) {
      for (SubjectRecordKind kind : set.kinds()) {
        List<SubjectRecord> told = kinds.computeIfAbsent(kind.kind(), any -> new ArrayList<>());
        // Two rows of one record may look alike, for not every column is told.
        Set<SubjectRecord> before = Set.copyOf(told);
        kind.records().stream().filter(record -> !before.contains(record)).forEach(told::add);
      }
    }
    return new SubjectRecordSet(
        sets.get(0).service(),
        kinds.entrySet().stream()
            .map(kind -> new SubjectRecordKind(kind.getKey(), List.copyOf(kind.getValue())))
            .toList());
  }

  /** Newest first, as many as are told; who looked at a comparison of two records is told once. */
  static List<Access> accesses(List<List<Access>> of) {
    return of.stream()
        .flatMap(List::stream)
        .distinct()
        .sorted(Comparator.comparing(Access::at).reversed())
        .limit(SubjectAccess.MOST)
        .toList();
  }
}
