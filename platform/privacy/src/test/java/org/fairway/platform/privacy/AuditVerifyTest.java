package org.fairway.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fairway.local.server.Databases;
import org.junit.jupiter.api.Test;

class AuditVerifyTest {
  private final AuditFixture audit = new AuditFixture().linked(4);

  @Test
  void aWholeChainIsSaidToBeWhole() {
    // When
    Result result = run(PrivacyDatabase.appLogin(), audit.tenant);

    // Then
    assertThat(result.code()).isZero();
    assertThat(result.text())
        .startsWith(audit.tenant + " whole links=4 waiting=0 unlinked=0 head=4:");
  }

  @Test
  void aBrokenOneIsNamedWithItsPlace() {
    // Given
    PrivacyDatabase.tamper(
        "update audit_entry set actor = 'x' where tenant_id = ? and seq = (select max(seq) from audit_entry where tenant_id = ?)",
        audit.tenant,
        audit.tenant);

    // When
    Result result = run(PrivacyDatabase.appLogin(), audit.tenant);

    // Then
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.text())
        .startsWith(audit.tenant + " BROKEN ENTRY_ALTERED at position 4 entry ");
  }

  @Test
  void aNotedHeadIsLookedFor() {
    // Given
    String other = "4:" + "a".repeat(64);

    // When
    Result lost = run(PrivacyDatabase.appLogin(), audit.tenant + "@" + other);
    Result found = run(PrivacyDatabase.appLogin(), audit.tenant + "@" + audit.verify().head());

    // Then
    assertThat(lost.code()).isEqualTo(1);
    assertThat(lost.text()).contains("HEAD_LOST");
    assertThat(found.code()).isZero();
  }

  @Test
  void theSuperuserNeedsNameNoTenant() {
    // When
    Result result = run(PrivacyDatabase.superuserLogin());

    // Then
    assertThat(result.text()).contains(audit.tenant + " whole links=4");
  }

  @Test
  void aUserBehindTheWallMustNameTheTenantsRatherThanBeToldAllIsWell() {
    // When
    Result result = run(PrivacyDatabase.appLogin());

    // Then
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.text()).contains("name the tenants");
  }

  @Test
  void withoutADatabaseNothingIsVerified() {
    // When
    Result result =
        run(new Databases.Login("jdbc:postgresql://127.0.0.1:1/none", "x", "x"), audit.tenant);

    // Then
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.text()).startsWith("Not verified:");
  }

  private record Result(int code, String text) {}

  private static Result run(Databases.Login login, String... tenants) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<String> arguments = new ArrayList<>(List.of(login.jdbc()));
    arguments.addAll(Arrays.asList(tenants));
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    int code =
        AuditVerify.run(arguments.toArray(String[]::new), login.user(), login.password(), out);
    return new Result(code, bytes.toString(StandardCharsets.UTF_8));
  }
}
