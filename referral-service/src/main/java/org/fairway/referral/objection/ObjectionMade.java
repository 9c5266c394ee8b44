package org.fairway.referral.objection;

/** In which form an objection was made. The law asks for writing only of equality monitoring. */
public enum ObjectionMade {
  IN_WRITING,
  ONLINE,
  SPOKEN
}
