package org.fairway.metrics.reference;

/**
 * An organisation that metrics are kept for.
 *
 * @param ods its code in the NHS Organisation Data Service, capitals
 * @param name as published there
 */
public record Organisation(String ods, String name) {}
