/** Referrals entered by file. */
package org.fairway.bench.bulk;
