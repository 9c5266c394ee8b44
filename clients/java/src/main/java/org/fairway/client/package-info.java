/**
 * What every caller of Fairway needs beside the generated classes: tokens that renew themselves,
 * problems as exceptions, retries that create nothing twice. A service's own classes are in the
 * package of its name, such as {@link org.fairway.client.referral}.
 */
package org.fairway.client;
