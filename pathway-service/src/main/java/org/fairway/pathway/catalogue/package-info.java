/**
 * Catalogues that others publish: apprenticeship standards, imported and checked, and short
 * reference lists. Nothing in them is typed in.
 */
package org.fairway.pathway.catalogue;
