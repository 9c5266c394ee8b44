package org.fairway.referral.person;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The statutory regulators of health and care professions in England, as the Professional Standards
 * Authority lists them, without those of Northern Ireland.
 */
@Schema(name = "Regulator", description = "Statutory regulator of a health or care profession")
public enum Regulator {
  /** General Medical Council. */
  GMC,
  /** Nursing and Midwifery Council. */
  NMC,
  /** Health and Care Professions Council. */
  HCPC,
  /** General Dental Council. */
  GDC,
  /** General Pharmaceutical Council. */
  GPHC,
  /** General Optical Council. */
  GOC,
  /** General Chiropractic Council. */
  GCC,
  /** General Osteopathic Council. */
  GOSC,
  /** Social Work England. */
  SWE
}
