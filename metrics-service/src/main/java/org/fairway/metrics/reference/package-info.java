/**
 * Code lists the service stands on: organisations, ethnic categories, the dimensions and measures
 * of a fact. Read once from the class path; plain Java, immutable, safe to share between threads.
 */
package org.fairway.metrics.reference;
