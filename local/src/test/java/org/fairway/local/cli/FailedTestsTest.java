package org.fairway.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.fairway.local.cli.ReportedTest.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailedTestsTest {
  private static final String REPORT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuite name="x" tests="1" errors="0" skipped="0" failures="0" flakes="2">
        <testcase name="one" classname="org.example.SumTest" time="0.1">
          <failure message="&#10;expected: 1&#10; but was: 2" type="x"><![CDATA[org.x: at]]></failure>
          <rerunFailure message="another" type="x"><stackTrace>x</stackTrace></rerunFailure>
          <system-out><![CDATA[a line]]></system-out>
        </testcase>
        <testcase name="two" classname="org.example.SumTest" time="0.1">
          <error type="java.lang.Error"><![CDATA[java.lang.Error
      \tat org.example.SumTest.two(SumTest.java:7)]]></error>
        </testcase>
        <testcase classname="org.example.StartTest" time="0"><error/></testcase>
        <testcase name="later" classname="org.example.StartTest" time="0">
          <skipped type="org.opentest4j.TestAbortedException"><![CDATA[org.opentest4j.TestAbortedException: Boot failed]]></skipped>
        </testcase>
        <testcase name="three" classname="org.example.SumTest"><skipped message="no"/></testcase>
        <testcase name="five" classname="org.example.SumTest" time="0.1">
          <flakyFailure message="too slow" type="x"><stackTrace><![CDATA[x: too slow]]></stackTrace></flakyFailure>
        </testcase>
        <testcase name="six" classname="org.example.SumTest" time="0.1">
          <flakyError type="java.lang.Error"><stackTrace>x</stackTrace></flakyError>
        </testcase>
        <testcase name="four" classname="org.example.SumTest" time="0.1"/>
      </testsuite>
      """;

  @TempDir Path folder;

  @Test
  void eachIsNamedWithWhatItSaid() throws IOException {
    // Given
    Path report = Files.writeString(folder.resolve("TEST-x.xml"), REPORT);
    // When, Then
    assertThat(FailedTests.lines(ReportedTest.in(report)))
        .containsExactly(
            "Passed only when run again: SumTest.five: too slow",
            "Passed only when run again: SumTest.six: java.lang.Error",
            "Failed: SumTest.one: expected: 1 / but was: 2",
            "Failed: SumTest.two: java.lang.Error / at org.example.SumTest.two(SumTest.java:7)",
            "Failed: StartTest",
            "Failed: StartTest.later: org.opentest4j.TestAbortedException: Boot failed");
  }

  @Test
  void aReportThatCannotBeReadIsAFailure() throws IOException {
    // Given
    Path broken = Files.writeString(folder.resolve("TEST-y.xml"), "<testsuite skipped='1'>");
    // When, Then
    assertThat(FailedTests.lines(ReportedTest.in(broken)))
        .containsExactly("Failed: TEST-y.xml: the report cannot be read");
  }

  @Test
  void ofVeryManyTheRestIsCounted() {
    // Given
    ReportedTest test = new ReportedTest(Outcome.FAILED, "SumTest", "one", "x".repeat(10_000));
    List<ReportedTest> many = Collections.nCopies(FailedTests.SHOWN + 2, test);
    // When
    List<String> lines = FailedTests.lines(many);
    // Then
    assertThat(lines).hasSize(FailedTests.SHOWN + 1).last().isEqualTo("Failed: 2 more");
    assertThat(lines.get(0)).hasSizeLessThan(1_000);
  }

  @Test
  void whereNothingFailedNothingIsSaid() {
    assertThat(FailedTests.lines(List.of(new ReportedTest(Outcome.SKIPPED, "SumTest", "one", ""))))
        .isEmpty();
  }
}
