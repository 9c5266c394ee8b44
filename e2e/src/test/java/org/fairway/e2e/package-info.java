/** The suite from outside: four processes, real servers, public APIs, real tokens. */
package org.fairway.e2e;
