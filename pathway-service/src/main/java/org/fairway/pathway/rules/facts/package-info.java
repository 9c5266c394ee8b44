/** Facts as callers tell them, to the rules themselves and to those of an enrolment. */
package org.fairway.pathway.rules.facts;
