/**
 * What every operation of every service has in common, added to its OpenAPI description in one
 * place.
 */
package org.fairway.platform.tenancy.openapi;
