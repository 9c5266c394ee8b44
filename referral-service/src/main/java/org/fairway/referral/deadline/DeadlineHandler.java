package org.fairway.referral.deadline;

import java.util.UUID;

/** Does what falls due. A CDI bean; called in a transaction, in the scope of the whole tenant. */
public interface DeadlineHandler {

  DeadlineKind kind();

  /** What throws is tried again later, and holds up no other. */
  void due(UUID subject);
}
