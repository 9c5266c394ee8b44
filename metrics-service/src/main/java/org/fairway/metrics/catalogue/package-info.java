/**
 * What each standard asks for, year by year: data files under {@code catalogue/}, one for each
 * standard and the first year it holds for. Next year's change, or a new standard, is a file.
 */
package org.fairway.metrics.catalogue;
