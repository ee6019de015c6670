package dev.tolmach.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each program prints what the comment at its end shows. */
class ExamplesTest {
  private static final Path PROGRAMS = Path.of("src/main/java/dev/tolmach/examples");
  private static final String PRINTS = "// It prints:";

  @ParameterizedTest
  @MethodSource("programs")
  void printsWhatTheCommentAtItsEndShows(String name) throws Throwable {
    List<String> lines = Files.readAllLines(PROGRAMS.resolve(name + ".java"));
    int at = lines.indexOf(PRINTS);
    assertThat(at).as("a line '%s'", PRINTS).isPositive();
    List<String> expected =
        lines.subList(at + 1, lines.size()).stream()
            .map(line -> line.substring("//".length()))
            .map(line -> line.isEmpty() ? line : line.substring(1))
            .toList();
    assertThat(printed(name)).isEqualTo(expected);
  }

  private static List<String> printed(String name) throws Throwable {
    Class<?> program = Class.forName(ExamplesTest.class.getPackageName() + "." + name);
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      MethodHandles.lookup()
          .findStatic(program, "main", MethodType.methodType(void.class, String[].class))
          .invoke(new String[] {"articles"});
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8).stripTrailing().lines().toList();
  }

  static List<String> programs() throws IOException {
    try (Stream<Path> files = Files.list(PROGRAMS)) {
      return files
          .map(file -> file.getFileName().toString().replace(".java", ""))
          .filter(name -> !name.equals("package-info"))
          .sorted()
          .toList();
    }
  }
}
