/**
 * The forms that rules take. A form is a small class whose figures come from the table of rules
 * ({@code resources/rules}), so that a changed figure is a changed row.
 */
package org.fairway.pathway.rules.form;
