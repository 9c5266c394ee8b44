package org.fairway.pathway.enrolment;

import java.util.Set;

/**
 * Where a person stands on a pathway.
 *
 * <p>{@code EXPRESSED_INTEREST -> OFFERED -> ACCEPTED -> ENROLLED -> ACTIVE <-> BREAK}, ending in
 * {@code COMPLETED}, {@code WITHDRAWN} or {@code NOT_STARTED}. The moves are in {@link
 * EnrolmentMove}.
 */
public enum EnrolmentStatus {
  EXPRESSED_INTEREST,
  OFFERED,
  ACCEPTED,
  ENROLLED,
  ACTIVE,
  BREAK,
  COMPLETED,
  WITHDRAWN,
  NOT_STARTED;

  /** Those from which no move leads on. */
  static final Set<EnrolmentStatus> ENDED = Set.of(COMPLETED, WITHDRAWN, NOT_STARTED);

  /** True when no move leads on from here. */
  public boolean ended() {
    return ENDED.contains(this);
  }

  /**
   * True while time on the pathway can be recorded: during it, and late entries during an agreed
   * break.
   */
  public boolean recordsHours() {
    return this == ACTIVE || this == BREAK;
  }

  /** The name used in addresses and event types: {@code expressed-interest}. */
  public String slug() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
