package org.fairway.pathway.programme;

/** Why a programme ends before its last day. */
public enum ClosingReason {
  FUNDING_ENDED,
  TOO_FEW_PEOPLE,
  PROVIDER_WITHDREW,
  REPLACED_BY_ANOTHER,
  OPENED_IN_ERROR,
  OTHER
}
