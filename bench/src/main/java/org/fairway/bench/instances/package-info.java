/** P9: two instances of a service over one database. */
package org.fairway.bench.instances;
