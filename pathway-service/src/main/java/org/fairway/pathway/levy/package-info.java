/**
 * Apprenticeship levy: what an employer paid in, what it was topped up by, what training took out
 * of it, what expired and what is to come. The rules are plain Java over exact decimal money.
 *
 * <p>Every movement is a {@link org.fairway.pathway.levy.Posting} from one purse to another, so the
 * ledger balances whatever happens. Money that enters an account is a {@link
 * org.fairway.pathway.levy.Lot} of its own, because each lot has its own last day.
 */
package org.fairway.pathway.levy;
