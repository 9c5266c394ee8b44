/**
 * What a service keeps about one person, told to them and erased, by a list of tables that each
 * service has in {@code subject-tables.json}. A test of each service fails for a table about people
 * that is not in its list.
 */
package org.fairway.platform.privacy.subject;
