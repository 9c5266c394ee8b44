package org.fairway.platform.webhooks;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses may be called: of IPv4 all that are not set apart for other than public use, of
 * IPv6 only those that are given out for it (IANA special-purpose address registries, RFC 6890).
 */
final class AddressRules {
  private static final List<Block> NOT_PUBLIC =
      List.of(
          Block.of(8, 0),
          Block.of(8, 10),
          Block.of(10, 100, 64),
          Block.of(8, 127),
          Block.of(16, 169, 254),
          Block.of(12, 172, 16),
          Block.of(24, 192, 0, 0),
          Block.of(24, 192, 0, 2),
          Block.of(24, 192, 31, 196),
          Block.of(24, 192, 52, 193),
          Block.of(24, 192, 88, 99),
          Block.of(16, 192, 168),
          Block.of(24, 192, 175, 48),
          Block.of(15, 198, 18),
          Block.of(24, 198, 51, 100),
          Block.of(24, 203, 0, 113),
          Block.of(4, 224),
          Block.of(4, 240));

  private static final Block GIVEN_OUT = Block.of(3, 0x20);
  private static final List<Block> NOT_PUBLIC_6 =
      List.of(
          Block.of(23, 0x20, 0x01),
          Block.of(32, 0x20, 0x01, 0x0d, 0xb8),
          Block.of(16, 0x20, 0x02),
          Block.of(48, 0x26, 0x20, 0x00, 0x4f, 0x80, 0x00),
          Block.of(20, 0x3f, 0xff));

  private AddressRules() {}

  /** Whether everybody could call it. An IPv4 address in IPv6 clothing is what it is inside. */
  static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      return NOT_PUBLIC.stream().noneMatch(block -> block.holds(bytes));
    }
    return address instanceof Inet6Address
        && GIVEN_OUT.holds(bytes)
        && NOT_PUBLIC_6.stream().noneMatch(block -> block.holds(bytes));
  }

  /** The first bits of addresses. */
  private record Block(int bits, byte[] start) {

    static Block of(int bits, int... start) {
      byte[] bytes = new byte[start.length];
      for (int i = 0; i < start.length; i++) {
        bytes[i] = (byte) start[i];
      }
      return new Block(bits, bytes);
    }

    boolean holds(byte[] address) {
      for (int bit = 0; bit < bits; bit++) {
        int expected = bit / 8 < start.length ? start[bit / 8] >> (7 - bit % 8) & 1 : 0;
        if ((address[bit / 8] >> (7 - bit % 8) & 1) != expected) {
          return false;
        }
      }
      return true;
    }
  }
}
