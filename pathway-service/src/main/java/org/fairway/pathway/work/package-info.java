/**
 * What people work as, after a pathway or in post while they are on one: whether they are still in
 * work after 13, 26 and 52 weeks, in which band, and what the next step on the ladder is. Told as
 * {@code employment.*}; for an employment that came of an application, the application tells.
 */
package org.fairway.pathway.work;
