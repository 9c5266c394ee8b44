package org.fairway.platform.tenancy;

import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.HexFormat;

/** Addresses of the network, as far as they tell callers apart. */
final class Addresses {
  private static final int IPV6 = 16;

  /** Whoever has one IPv6 address has all that share its first 64 bits (RFC 4291, 2.5.1). */
  private static final int SUBNET = 8;

  private Addresses() {}

  /** The block that an address belongs to, as one text; of what is no address, the text itself. */
  static String block(String address) {
    String literal = address == null ? "" : address;
    byte[] bytes = NetUtil.createByteArrayFromIpAddressString(literal);
    if (bytes == null) {
      return literal;
    }
    byte[] block = bytes.length == IPV6 ? Arrays.copyOf(bytes, SUBNET) : bytes;
    return HexFormat.of().formatHex(block);
  }
}
