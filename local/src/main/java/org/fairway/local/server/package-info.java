/**
 * Real PostgreSQL, Kafka and Keycloak on one machine, without containers and without installation.
 *
 * <p>Each server runs in a process of its own, listens on the loopback address only, keeps its data
 * in a directory that it is given, and survives {@code kill -9} of itself or of its parent: the
 * next start ends what was left and goes on with the same data. Starting and stopping are not meant
 * to be called by two threads at once for one directory.
 */
package org.fairway.local.server;
