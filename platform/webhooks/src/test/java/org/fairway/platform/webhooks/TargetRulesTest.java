package org.fairway.platform.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetRulesTest {
  private static final TargetRules STRICT = new TargetRules(false);
  private static final TargetRules LOCAL = new TargetRules(true);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://hooks.partner.example/x",
        "ftp://hooks.partner.example/x",
        "file:///etc/passwd",
        "https:///x",
        "https:hooks",
        "hooks.partner.example",
        "https://localhost/x",
        "https://metadata/x",
        "https://127.0.0.1/x",
        "https://127.1/x",
        "https://2130706433/x",
        "https://0x7f000001/x",
        "https://0x7f.0.0.1/x",
        "https://0177.0.0.1/x",
        "https://017700000001/x",
        "https://127.0.0.01/x",
        "https://0.0.0.0/x",
        "https://10.0.0.1/x",
        "https://169.254.169.254/latest/meta-data/",
        "https://100.100.100.200/x",
        "https://[::1]/x",
        "https://[::ffff:127.0.0.1]/x",
        "https://[::ffff:7f00:1]/x",
        "https://[fd00::1]/x",
        "https://[fd00:ec2::254]/x",
        "https://[fe80::1%25eth0]/x",
        "https://[64:ff9b::7f00:1]/x",
        "https://hooks.partner.example.1/x",
        "https://1.2.3/x",
        "https://256.1.1.1/x",
        "https://user@hooks.partner.example/x",
        "https://user:password@hooks.partner.example/x",
        "https://hooks.partner.example@127.0.0.1/x",
        "https://hooks.partner.example/x#part",
        "https://hooks.partner.example:0/x",
        "https://hooks.partner.example:65536/x",
        "https://hooks.partner.example/ x",
        "https://hooks..example/x",
        "https://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/x"
      })
  void isRefused(String url) {
    assertThat(STRICT.fault(url)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://hooks.partner.example/x?token=1",
        "https://hooks.partner.example:8443",
        "HTTPS://Hooks.Partner.Example./x",
        "https://1.1.1.1/x",
        "https://[2606:4700:4700::1111]:8443/x",
        "https://xn--caf-dma.example/x"
      })
  void isTaken(String url) {
    assertThat(STRICT.fault(url)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:9000/x",
        "http://127.0.0.1:9000/x",
        "http://[::1]:9000/x",
        "https://localhost/x"
      })
  void controlArmOnOneMachineForItselfIsTaken(String url) {
    assertThat(LOCAL.fault(url)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://hooks.partner.example/x",
        "http://10.0.0.1/x",
        "https://10.0.0.1/x",
        "https://169.254.169.254/x",
        "http://2130706433/x",
        "http://127.1/x"
      })
  void onOneMachineNothingElseIsTaken(String url) {
    assertThat(LOCAL.fault(url)).isPresent();
  }
}
