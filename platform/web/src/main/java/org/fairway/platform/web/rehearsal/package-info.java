/**
 * Rehearsed errors: under the local and sandbox profiles a caller may ask for a documented error
 * with {@code Prefer: code=429}, to try how its own system takes it. Switched off, nothing of this
 * acts.
 */
package org.fairway.platform.web.rehearsal;
