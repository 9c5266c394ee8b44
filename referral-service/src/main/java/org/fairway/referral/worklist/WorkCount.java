package org.fairway.referral.worklist;

/** How many things of a kind are to be done today, and how many of them should have been before. */
public record WorkCount(WorkKind kind, long today, long overdue) {}
