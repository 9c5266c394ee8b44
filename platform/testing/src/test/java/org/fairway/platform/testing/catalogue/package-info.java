/** The catalogues for integrators, made from the contracts and kept equal to them. */
package org.fairway.platform.testing.catalogue;
