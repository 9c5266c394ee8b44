/** What the features share: refusals of domain rules, lists, allowed actions. Knows no feature. */
package org.fairway.pathway.support;
