/**
 * The main job from end to end, over the public API with real tokens: what {@code ./fairway demo}
 * runs. Every step checks what it got; the first that is not as expected ends the demo with one
 * line.
 */
package org.fairway.local.demo;
