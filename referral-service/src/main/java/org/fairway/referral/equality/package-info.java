/**
 * Equality monitoring, in a room of its own: own schema, own database role, own permissions, own
 * topic. Nothing here is readable by those who select, and answers leave only while the person
 * consents to being counted.
 */
package org.fairway.referral.equality;
