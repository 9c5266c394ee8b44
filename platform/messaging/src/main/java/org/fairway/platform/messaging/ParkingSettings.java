package org.fairway.platform.messaging;

/**
 * Where dead letters go.
 *
 * @param topic that tells of them, without prefix
 * @param platformTenant keeps those whose tenant cannot be read
 */
record ParkingSettings(
    String topic, String platformTenant, Perseverance perseverance, Meters meters) {}
