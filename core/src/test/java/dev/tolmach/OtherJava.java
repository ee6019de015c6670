package dev.tolmach;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Another Java, on the classes of this one. */
final class OtherJava {
  private OtherJava() {}

  /**
   * Starts a class of the tests.
   *
   * @param variables what its environment has besides
   */
  static Process start(Class<?> main, Map<String, String> variables, String... arguments)
      throws IOException {
    return start(main, "512m", variables, arguments);
  }

  /**
   * Starts a class of the tests with a heap of its own.
   *
   * @param heap how large it may become, as Java's {@code -Xmx} takes it
   * @param variables what its environment has besides
   */
  static Process start(
      Class<?> main, String heap, Map<String, String> variables, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:+UseSerialGC", "-Xmx" + heap, "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-cp", classes(), main.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(variables);
    return builder.start();
  }

  /* All that this process runs on, modules or not, as one class path. */
  private static String classes() {
    return String.join(
        File.pathSeparator,
        System.getProperty("java.class.path"),
        System.getProperty("jdk.module.path", ""),
        Path.of("target", "test-classes").toAbsolutePath().toString());
  }
}
