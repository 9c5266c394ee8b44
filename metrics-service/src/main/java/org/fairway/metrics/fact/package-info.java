/**
 * Facts: the one shape in which every figure arrives, and the rules that keep them consistent.
 *
 * <p>Facts of a measure fall into <em>layers</em>: those with the same dimensions. A fine layer
 * rolls up to a coarser question, never the reverse, and two layers are never added together: a
 * question is answered from the coarsest layer that can answer it, and facts whose layers disagree
 * are refused when they arrive.
 */
package org.fairway.metrics.fact;
