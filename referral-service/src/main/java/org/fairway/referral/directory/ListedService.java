package org.fairway.referral.directory;

/** A listing with the care system that it belongs to. */
public record ListedService(String tenant, Listing listing) {}
