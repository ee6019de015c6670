package dev.tolmach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/embedding.md says of modules and of the API is true. */
class EmbeddingPageTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern JAVA_BLOCK =
      Pattern.compile("^```java\\R(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern ROW = Pattern.compile("^\\| `(dev\\.tolmach\\.\\S+)` \\| (.*) \\|$");
  private static final Pattern MODULE = Pattern.compile("\\bmodule (dev\\.tolmach\\.[\\w.]+)");
  private static final Pattern EXPORT = Pattern.compile("\\bexports ([\\w.]+);");
  private static final Pattern CODE = Pattern.compile("`([a-z.]+)`");

  /* Modules that no program needs. */
  private static final Set<String> OF_THE_COMMAND =
      Set.of("dev.tolmach.cli", "dev.tolmach.testdata");

  @TempDir Path folder;

  @Test
  void samplesCompile() throws IOException, InterruptedException {
    List<String> samples = samples();
    StringBuilder methods = new StringBuilder();
    for (int i = 0; i < samples.size(); i++) {
      String sample = samples.get(i);
      boolean member = sample.startsWith("private ");
      methods.append(
          member ? sample : "  void sample" + i + "() throws Exception {\n" + sample + "  }\n");
    }
    Path source = folder.resolve("Samples.java");
    Files.writeString(source, program(methods.toString()));
    assertThat(samples).hasSizeGreaterThan(5);
    assertThat(compiled(source)).isEmpty();
  }

  @Test
  void packagesAreThoseThatAreExported() throws IOException {
    SortedMap<String, Set<String>> described = new TreeMap<>();
    for (String line : page().lines().toList()) {
      ROW.matcher(line)
          .results()
          .forEach(row -> described.put(row.group(1), packages(row.group(2))));
    }
    assertThat(described).isEqualTo(exported());
  }

  private static Set<String> packages(String cell) {
    return CODE.matcher(cell)
        .results()
        .map(name -> name.group(1))
        .map(name -> name.equals("dev.tolmach") ? name : "dev.tolmach." + name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static SortedMap<String, Set<String>> exported() throws IOException {
    SortedMap<String, Set<String>> exported = new TreeMap<>();
    try (Stream<Path> files = descriptors()) {
      for (Path file : files.toList()) {
        String text = Files.readString(file);
        var module = MODULE.matcher(text);
        assertThat(module.find()).as(file.toString()).isTrue();
        if (!OF_THE_COMMAND.contains(module.group(1))) {
          exported.put(
              module.group(1),
              EXPORT
                  .matcher(text)
                  .results()
                  .map(each -> each.group(1))
                  .collect(Collectors.toCollection(TreeSet::new)));
        }
      }
    }
    return exported;
  }

  private static Stream<Path> descriptors() {
    return folders(ROOT)
        .flatMap(module -> Stream.concat(Stream.of(module), folders(module)))
        .map(module -> module.resolve(Path.of("src", "main", "java", "module-info.java")))
        .filter(Files::isRegularFile);
  }

  private static Stream<Path> folders(Path place) {
    File[] found = place.toFile().listFiles(File::isDirectory);
    return found == null ? Stream.empty() : Arrays.stream(found).map(File::toPath);
  }

  /* Those that need no framework and are no descriptor of a module. */
  private static List<String> samples() throws IOException {
    return JAVA_BLOCK
        .matcher(page())
        .results()
        .map(block -> block.group(1))
        .filter(block -> !block.startsWith("@") && !block.startsWith("module "))
        .toList();
  }

  private static String program(String methods) {
    return """
    import dev.tolmach.*;
    import dev.tolmach.archive.*;
    import dev.tolmach.article.*;
    import dev.tolmach.index.*;
    import dev.tolmach.query.*;
    import dev.tolmach.search.*;
    import dev.tolmach.watch.*;
    import java.nio.file.Path;
    import java.time.Duration;
    import java.util.*;
    import java.util.logging.Level;
    import java.util.logging.Logger;

    abstract class Samples {
      ArticleIndex index;
      ArticleIndex night;
      List<ArticleArchive> archives;
      Path articles;
      Path queries;
      boolean running;

    METHODS}
    """
        .replace("METHODS", methods);
  }

  /* What the compiler complains of. */
  private String compiled(Path source) throws IOException, InterruptedException {
    Path complaints = folder.resolve("complaints");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-encoding",
                "UTF-8",
                "-proc:none",
                "-nowarn",
                "-d",
                folder.toString(),
                "-cp",
                everyPath(),
                source.toString())
            .redirectErrorStream(true)
            .redirectOutput(complaints.toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    String text = Files.readString(complaints, StandardCharsets.UTF_8);
    return process.exitValue() == 0 ? "" : text;
  }

  private static String everyPath() {
    return Stream.of("jdk.module.path", "java.class.path")
        .map(property -> System.getProperty(property, ""))
        .filter(path -> !path.isEmpty())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String page() throws IOException {
    return Files.readString(ROOT.resolve(Path.of("docs", "embedding.md")));
  }
}
