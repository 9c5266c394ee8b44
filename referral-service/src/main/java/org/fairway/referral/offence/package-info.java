/**
 * Criminal-offence data, in a room of its own: own schema, own database role, own permissions.
 * Nothing of it is on the wire, and those who select or decide cannot read it.
 */
package org.fairway.referral.offence;
