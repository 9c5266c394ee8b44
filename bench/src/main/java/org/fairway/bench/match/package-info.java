/** P6: matching, beside plain SQL. */
package org.fairway.bench.match;
