/**
 * People who are referred. What names or reaches them is sealed in the database, every reading is
 * on record, and other features and services know them by pseudonym and code only.
 */
package org.fairway.referral.person;
