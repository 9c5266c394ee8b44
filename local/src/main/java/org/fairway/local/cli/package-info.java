/**
 * The command {@code ./fairway}: starts and stops the suite on one machine, and says in one line
 * what is wrong when it cannot.
 */
package org.fairway.local.cli;
