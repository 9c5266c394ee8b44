/** The command {@code ./fairway} as people run it: real processes, killed and interrupted. */
package org.fairway.e2e.lifecycle;
