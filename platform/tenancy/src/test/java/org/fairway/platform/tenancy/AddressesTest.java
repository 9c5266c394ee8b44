package org.fairway.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressesTest {
  @Test
  void addressesOfOneSubnetAreOneCallerAndOthersAreNot() {
    String one = Addresses.block("2001:db8:0:1::1");
    assertThat(Addresses.block("2001:db8:0:1:ffff:ffff:ffff:ffff")).isEqualTo(one);
    assertThat(Addresses.block("2001:db8:0:1::2%eth0")).isEqualTo(one);
    assertThat(Addresses.block("2001:db8:0:2::1")).isNotEqualTo(one);
    assertThat(Addresses.block("192.0.2.1")).isNotEqualTo(Addresses.block("192.0.2.2"));
  }

  @Test
  void whatIsNoAddressIsItself() {
    assertThat(Addresses.block(null)).isEmpty();
    assertThat(Addresses.block("localhost")).isEqualTo("localhost");
  }
}
