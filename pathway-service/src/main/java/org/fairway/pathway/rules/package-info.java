/**
 * Eligibility, completion and funding rules: effective-dated, explained, plain Java. They know no
 * database and no HTTP. What a rule says is a row of {@code resources/rules}; how it is worked out
 * is a small class of {@code form}. {@link org.fairway.pathway.rules.Evaluations} is the way in.
 */
package org.fairway.pathway.rules;
