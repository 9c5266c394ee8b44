/**
 * Who fits where, explained. A person's profile is there only while they consent; candidates are
 * found by an index in the database and compared in memory, criterion by criterion. Protected
 * characteristics are no criterion; see {@code Criteria}.
 */
package org.fairway.pathway.matching;
