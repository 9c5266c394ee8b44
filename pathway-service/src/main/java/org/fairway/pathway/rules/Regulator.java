package org.fairway.pathway.rules;

/** Who registers health professionals. */
public enum Regulator {
  NMC,
  GMC,
  HCPC,
  GPHC,
  GDC
}
