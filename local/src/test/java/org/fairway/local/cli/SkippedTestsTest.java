package org.fairway.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SkippedTestsTest {
  private static final String REPORT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuite name="x" tests="5" errors="0" skipped="4" failures="0">
        <properties><property name="a" value="b &lt; c"/></properties>
        <testcase name="one" classname="org.example.CacheTest" time="0.1">
          <skipped type="org.opentest4j.TestAbortedException"><![CDATA[org.opentest4j.TestAbortedException: Assumption failed: needs JDK 25 or newer
      \tat org.example.CacheTest.one(CacheTest.java:7)]]></skipped>
        </testcase>
        <testcase name="two" classname="org.example.CacheTest" time="0.1">
          <skipped message="needs JDK 25 or newer"/>
        </testcase>
        <testcase name="three" classname="org.example.ToolTest" time="0.1">
          <skipped message="a tool is not on the PATH"/>
        </testcase>
        <testcase name="four" classname="org.example.ToolTest" time="0.1"><skipped/></testcase>
        <testcase name="five" classname="org.example.ToolTest" time="0.1"/>
      </testsuite>
      """;

  @TempDir Path folder;

  @Test
  void everyReasonIsToldWithWhatItLeftOut() throws IOException {
    // Given
    Path report = Files.writeString(folder.resolve("TEST-x.xml"), REPORT);
    // When, Then
    assertThat(SkippedTests.of(ReportedTest.in(report)).lines())
        .containsExactly(
            "Skipped: 1 of ToolTest: a tool is not on the PATH",
            "Skipped: 2 of CacheTest: needs JDK 25 or newer",
            "Skipped: 1 of ToolTest: no reason given");
  }

  @Test
  void whereNothingWasSkippedNothingIsSaid() {
    assertThat(SkippedTests.of(List.of()).lines()).isEmpty();
  }
}
