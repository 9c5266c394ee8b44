/**
 * A house that breaks the rules on purpose, to see that the rules are kept by more than good will.
 */
package org.fairway.platform.testing.untidy;
