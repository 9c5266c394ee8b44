/**
 * The contract of an HTTP API as its OpenAPI description has it: what breaks it, and whether what a
 * service really answers keeps it.
 */
package org.fairway.platform.testing.openapi;
