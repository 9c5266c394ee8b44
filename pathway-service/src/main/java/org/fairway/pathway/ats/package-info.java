/**
 * Applications as applicant tracking systems report them. A delivery is checked on its raw bytes,
 * kept sealed, then each event is taken in a transaction of its own under a lock on its
 * application. Order and repetition of events never matter; an unknown stage waits and is never
 * guessed.
 */
package org.fairway.pathway.ats;
