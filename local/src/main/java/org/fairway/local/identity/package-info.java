/**
 * The people and machines of the local realm, and how they sign in: people by code flow with PKCE,
 * machines by client credentials. Nothing here is for a deployment.
 */
package org.fairway.local.identity;
