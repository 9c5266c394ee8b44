/**
 * The two walls between tenants. A tenant is an integrated care system; inside it, each partner and
 * provider sees its own. The first wall is the application's (token, permission table, Hibernate's
 * tenant filter), the second is PostgreSQL's row-level security under a role that cannot pass it.
 * Each holds alone.
 */
package org.fairway.platform.tenancy;
