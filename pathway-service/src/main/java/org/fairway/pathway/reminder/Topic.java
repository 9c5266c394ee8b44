package org.fairway.pathway.reminder;

import java.util.UUID;

/**
 * What a reminder is about; there is one for each topic.
 *
 * @param subject which of its kind
 */
public record Topic(UUID enrolmentId, ReminderKind kind, String subject) {}
