package org.fairway.referral.partner;

/**
 * A fresh secret, shown once and stored nowhere in Fairway.
 *
 * @param name client id or username
 * @param secret client secret or password
 * @param temporary whether a password must be changed at the first sign-in
 */
public record Credential(String name, String secret, boolean temporary) {}
