/** HTTP of catalogues. */
package org.fairway.pathway.catalogue.api;
