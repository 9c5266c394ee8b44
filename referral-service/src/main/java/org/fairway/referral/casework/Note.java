package org.fairway.referral.casework;

import java.time.Instant;
import java.util.UUID;
import org.fairway.referral.referral.NoteVisibility;

/**
 * A note about a referral.
 *
 * @param author subject of the one who wrote it
 * @param text in the clear
 */
public record Note(
    UUID id, NoteVisibility visibility, String author, Instant writtenAt, String text) {}
