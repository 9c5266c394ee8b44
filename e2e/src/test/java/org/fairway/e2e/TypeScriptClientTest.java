package org.fairway.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fairway.local.server.Checkout;
import org.fairway.platform.testing.Npm;
import org.junit.jupiter.api.Test;

/** The npm package of {@code clients/typescript}. */
class TypeScriptClientTest {
  private static final Path CLIENT = Checkout.root().resolve("clients/typescript");

  @Test
  void theClientCompilesStrictlyAndHasAnEntryForEachService() {
    // When
    ExampleProgram.buildTypeScript();
    // Then
    for (String service : new String[] {"referral", "pathway", "metrics", "reporting"}) {
      assertThat(CLIENT.resolve("dist/generated/" + service + "/index.d.ts")).isNotEmptyFile();
    }
  }

  @Test
  void aMistakeInACallDoesNotCompile() throws IOException {
    // Given: a program beside the example that misspells a property
    ExampleProgram.buildTypeScript();
    Path example = Checkout.root().resolve("docs/integrators/examples/typescript");
    Path wrong = example.resolve("dist/wrong.ts");
    Files.writeString(
        wrong,
        """
        import type { PersonData } from '@fairway/client/referral';
        export const person: PersonData = { givenName: 'Given', surname: 'Family' };
        """);
    // When, Then
    assertThatThrownBy(
            () ->
                Npm.in(example)
                    .run(
                        "exec",
                        "--",
                        "tsc",
                        "--noEmit",
                        "--strict",
                        "--module",
                        "NodeNext",
                        "dist/wrong.ts"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("'surname' does not exist in type 'PersonData'");
    Files.delete(wrong);
  }

  @Test
  void noLockFileNamesARegistry() throws IOException {
    for (String folder :
        new String[] {"clients/typescript", "docs/integrators/examples/typescript"}) {
      assertThat(Files.readString(Checkout.root().resolve(folder).resolve("package-lock.json")))
          .doesNotContain("http");
    }
  }
}
