package org.fairway.pathway.levy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The books of accounts, as they are read. */
@ApplicationScoped
public class LevyPostings {
  private final LevyAccountRepository accounts;
  private final LevyPostingRepository postings;

  LevyPostings(LevyAccountRepository accounts, LevyPostingRepository postings) {
    this.accounts = accounts;
    this.postings = postings;
  }

  /** Newest first. */
  @Transactional
  public List<LevyPosting> page(UUID account, PostingKind kind, UUID before, int rows) {
    accounts.requireKnown(account);
    return postings.page(account, kind, before, rows);
  }
}
