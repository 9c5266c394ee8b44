/**
 * Eligibility and completion rules: effective-dated, explained, plain Java. They know no database
 * and no HTTP.
 */
package org.fairway.pathway.rules;
