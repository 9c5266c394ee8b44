/** Reading and searching referrals under load. */
package org.fairway.bench.reads;
