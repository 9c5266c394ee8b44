/**
 * Forward plans: what a care system commits itself to, and how far it is. Progress is asked of
 * metrics-service each time, and nobody types it.
 */
package org.fairway.pathway.plan;
