package org.fairway.pathway.rules;

/** Whether somebody is in work. */
public enum EmploymentStatus {
  NOT_IN_WORK,
  EMPLOYED,
  SELF_EMPLOYED
}
