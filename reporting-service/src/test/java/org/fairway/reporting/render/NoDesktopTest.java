package org.fairway.reporting.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.fairway.reporting.Samples;
import org.junit.jupiter.api.Test;

/** The JDK's fonts need fontconfig and a desktop's libraries; a server has neither. */
class NoDesktopTest {

  /** Prints a report in a process of its own. */
  static final class Print {
    public static void main(String[] arguments) {
      System.out.println("bytes " + new PdfRenderer().render(Samples.wresReport()).length);
    }
  }

  /** Touches the JDK's fonts, to show that the check would notice. */
  static final class Control {
    public static void main(String[] arguments) {
      new java.awt.Font("Dialog", java.awt.Font.PLAIN, 12).canDisplay('x');
    }
  }

  private static String classesOf(Class<?> main) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                List.of(
                    java,
                    "-Djava.awt.headless=true",
                    "-Xlog:class+load:stdout",
                    "-cp",
                    System.getProperty("java.class.path"),
                    main.getName()))
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }

  @Test
  void aPdfIsMadeWithoutTheFontsOfTheMachine() throws Exception {
    String output = classesOf(Print.class);

    assertThat(output).contains("bytes ");
    assertThat(output.contains("sun.font.SunFontManager")).isFalse();
    assertThat(output.contains("sun.awt.X11FontManager")).isFalse();
  }

  @Test
  void controlArmTheJdksFontsWouldBeNoticed() throws Exception {
    assertThat(classesOf(Control.class).contains("sun.font.SunFontManager")).isTrue();
  }
}
