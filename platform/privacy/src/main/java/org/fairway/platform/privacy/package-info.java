/**
 * What keeps people's data apart from those who may not see it: cells sealed under a key of their
 * tenant ({@link org.fairway.platform.privacy.Vault}), pseudonyms ({@link
 * org.fairway.platform.privacy.Pseudonyms}) and a record of who looked ({@link
 * org.fairway.platform.privacy.Audit}).
 *
 * <p><b>Keys.</b> One master key in a file opens the data keys in table {@code data_key}; each
 * tenant has its own. Neither the master key nor an opened data key is ever logged or stored.
 *
 * <p><b>Transactions.</b> Reading a data key joins the caller's transaction. Making a tenant's
 * first key commits by itself, because a value sealed with a key that was rolled back is lost.
 * Audit entries join the caller's transaction, so a change and its entry stand or fall together; a
 * denied attempt is written by itself, because the request that made it is refused.
 *
 * <p><b>Threads.</b> All public beans may be called from any number of threads that carry a scope.
 */
package org.fairway.platform.privacy;
