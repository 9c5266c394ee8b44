package org.fairway.pathway.levy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What has been paid of which payment, and from where, less what came back. */
final class PaidDues {
  private final Map<DueKey, Map<Side, BigDecimal>> paid = new LinkedHashMap<>();

  /** From where a part was paid: by the kind that undoes it, and the lot. */
  private record Side(PostingKind undo, UUID lot) {}

  private PaidDues() {}

  /** Out of postings; those that pay nothing are passed over. */
  static PaidDues of(List<Posting> postings) {
    PaidDues dues = new PaidDues();
    postings.stream().filter(posting -> posting.due() != null).forEach(dues::add);
    return dues;
  }

  private void add(Posting posting) {
    boolean back = posting.kind().refund();
    PostingKind undo = back ? posting.kind() : posting.kind().undoneBy();
    paid.computeIfAbsent(posting.due(), due -> new LinkedHashMap<>())
        .merge(
            new Side(undo, posting.lot()),
            back ? posting.amount().negate() : posting.amount(),
            BigDecimal::add);
  }

  /** Whether it is paid, and did not come back. */
  boolean has(DueKey due) {
    return paid.getOrDefault(due, Map.of()).values().stream().anyMatch(part -> part.signum() > 0);
  }

  /** What another account paid of it, and did not get back. */
  BigDecimal received(DueKey due) {
    return paid.getOrDefault(due, Map.of()).entrySet().stream()
        .filter(part -> part.getKey().undo() == PostingKind.TRANSFER_IN_REFUND)
        .map(Map.Entry::getValue)
        .reduce(Money.NONE, BigDecimal::add);
  }

  /** What takes back all that is paid and not among {@code owed}. */
  List<Posting> refunds(Set<DueKey> owed, LocalDate on) {
    List<Posting> refunds = new ArrayList<>();
    for (Map.Entry<DueKey, Map<Side, BigDecimal>> one : paid.entrySet()) {
      if (!owed.contains(one.getKey())) {
        one.getValue().entrySet().stream()
            .filter(part -> part.getValue().signum() > 0)
            .map(part -> refund(one.getKey(), part.getKey(), part.getValue(), on))
            .forEach(refunds::add);
      }
    }
    return refunds;
  }

  private static Posting refund(DueKey due, Side side, BigDecimal amount, LocalDate on) {
    return new Posting(on, side.undo(), amount, side.lot(), due);
  }
}
