package org.fairway.pathway.ats;

import java.util.UUID;

/** What a list of applications is narrowed to; null leaves a condition out. */
public record ApplicationFilter(ApplicationStage stage, UUID referral) {}
