package org.fairway.pathway.matching;

import java.util.List;

/**
 * The best matches, best first.
 *
 * @param considered how many were compared
 * @param complete false when there were more in reach than are compared at a time; the nearest were
 */
public record Ranked<T>(List<T> matches, int considered, boolean complete) {}
