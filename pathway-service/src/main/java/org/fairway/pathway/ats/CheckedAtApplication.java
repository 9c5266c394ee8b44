package org.fairway.pathway.ats;

import java.util.UUID;

/**
 * Somebody wrote down at an application what a check found; told already, and of one transaction.
 */
public record CheckedAtApplication(UUID applicationId, EmploymentFinding finding) {}
