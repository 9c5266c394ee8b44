package org.fairway.referral.referral;

import java.util.Map;
import java.util.stream.Collectors;
import org.fairway.referral.codes.CodeFile;

/** The two characters with which the references of each integrated care system begin. */
final class ReferencePrefixes {

  private static final Map<String, String> BY_TENANT =
      CodeFile.read("reference_prefix.csv").stream()
          .collect(
              Collectors.toUnmodifiableMap(row -> row.get("ods_code"), row -> row.get("prefix")));

  private ReferencePrefixes() {}

  /**
   * Never null: a system that is not in the list gets one derived from its code, always the same.
   */
  static String of(String tenant) {
    String known = BY_TENANT.get(tenant);
    if (known != null) {
      return known;
    }
    int hash = Math.floorMod(tenant.hashCode(), 31 * 31);
    return "" + Reference.ALPHABET.charAt(hash / 31) + Reference.ALPHABET.charAt(hash % 31);
  }
}
