package org.fairway.bench.peer;

/** A program that referrals could be kept with instead. */
public enum Peer {
  HAPI("HAPI"),
  DIRECTUS("Directus");

  private final String title;

  Peer(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
