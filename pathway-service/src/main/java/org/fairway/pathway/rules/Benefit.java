package org.fairway.pathway.rules;

/**
 * Benefits that open a sector-based work academy: Universal Credit, Jobseeker's Allowance,
 * Employment and Support Allowance.
 */
public enum Benefit {
  UC,
  JSA,
  ESA,
  OTHER,
  NONE
}
