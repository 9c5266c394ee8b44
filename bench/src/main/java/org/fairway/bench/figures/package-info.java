/** P5: indicators of one organisation and of all, beside plain SQL over the same cubes. */
package org.fairway.bench.figures;
