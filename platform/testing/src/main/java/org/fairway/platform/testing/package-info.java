/**
 * What the tests of all services share: real servers started once, fresh databases, real tokens,
 * contract checks, architecture rules and the isolation matrix. Test scope only.
 */
package org.fairway.platform.testing;
