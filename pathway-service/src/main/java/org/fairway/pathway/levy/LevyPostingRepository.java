package org.fairway.pathway.levy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Queries on postings. */
@ApplicationScoped
class LevyPostingRepository implements PanacheRepositoryBase<LevyPosting, UUID> {

  /** Newest first, from before that one on. */
  List<LevyPosting> page(UUID account, PostingKind kind, UUID before, int rows) {
    long end = before == null ? Long.MAX_VALUE : findById(before).position();
    return (kind == null
            ? find("accountId = ?1 and position < ?2 order by position desc", account, end)
            : find(
                "accountId = ?1 and position < ?2 and kind = ?3 order by position desc",
                account,
                end,
                kind))
        .page(0, rows)
        .list();
  }
}
