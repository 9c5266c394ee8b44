package org.fairway.pathway.levy;

/** Where an application for a transfer stands. */
public enum TransferState {
  /** The employer that offers has not decided. */
  APPLIED,
  /** It pays, if the applicant still wants it. */
  APPROVED,
  /** A commitment has been made, which the other account pays for. */
  ACCEPTED,
  DECLINED,
  /** The applicant took it back. */
  WITHDRAWN
}
