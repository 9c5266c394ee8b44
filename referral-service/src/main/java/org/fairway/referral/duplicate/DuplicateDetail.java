package org.fairway.referral.duplicate;

import java.util.List;

/**
 * A match with its history.
 *
 * @param changes newest first
 */
public record DuplicateDetail(DuplicateMatch match, List<DuplicateChange> changes) {}
