package dev.tolmach.checks.source;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The house rules, held over every source file of the build. */
class SourceLawsTest {
  private static final SourceTree TREE =
      new SourceTree(Path.of("..", "..").toAbsolutePath().normalize());
  private static final int LONGEST_FILE = 400;
  private static final int LONGEST_PARENT_POM = 800;
  private static final int LONGEST_CHILD_POM = 40;
  private static final int MOST_FILES_OF_A_PACKAGE = 25;

  /** Packages are concepts; these names say only that something was put away. */
  private static final Set<String> DRAWERS =
      Set.of("util", "utils", "helper", "helpers", "common", "internal", "impl", "misc", "model");

  @Test
  void everyJavaFileHasTheHouseLayout() throws IOException {
    boolean rewrite = "write".equals(System.getProperty("layout"));
    Layout layout = new Layout();
    List<String> differing =
        TREE.javaFiles().parallelStream()
            .filter(file -> !isLaidOut(file, layout, rewrite))
            .map(TREE::display)
            .toList();
    if (!rewrite) {
      assertThat(differing)
          .as("files to lay out: mvn -q test -pl checks/source -Dlayout=write")
          .isEmpty();
    }
  }

  @Test
  void noJavaFileIsLongerThanFourHundredLines() throws IOException {
    assertThat(TREE.javaFiles())
        .isNotEmpty()
        .allSatisfy(file ->
            assertThat(lines(file)).as(TREE.display(file)).hasSizeLessThanOrEqualTo(LONGEST_FILE));
  }

  @Test
  void noPackageHasMoreThanTwentyFiveFiles() throws IOException {
    assertThat(packages())
        .isNotEmpty()
        .allSatisfy((folder, files) ->
            assertThat(files)
                .as(TREE.display(folder))
                .hasSizeLessThanOrEqualTo(MOST_FILES_OF_A_PACKAGE));
  }

  /* A search for a name then finds one thing, and no import hides another. */
  @Test
  void noTwoPackagesHaveAClassOfTheSameName() throws IOException {
    Set<String> ofEveryPackage = Set.of("package-info.java", "module-info.java");
    Map<String, Set<String>> packages =
        ofTheProduct().stream()
            .filter(file -> !ofEveryPackage.contains(name(file)))
            .collect(groupingBy(SourceLawsTest::name, mapping(SourceLawsTest::packageOf, toSet())));
    assertThat(packages)
        .isNotEmpty()
        .allSatisfy((name, holders) -> assertThat(holders).as(name).hasSize(1));
  }

  @Test
  void everyPackageIsDescribedAndNullMarked() throws IOException {
    assertThat(packages().keySet())
        .isNotEmpty()
        .allSatisfy(folder ->
            assertThat(folder.resolve("package-info.java"))
                .as(TREE.display(folder))
                .content()
                .startsWith("/**")
                .contains("@NullMarked"));
  }

  @Test
  void everyNameThatOthersCanUseIsDocumented() throws IOException {
    List<Path> open = ofTheProduct().stream().filter(SourceLawsTest::isForOthers).toList();
    assertThat(open).isNotEmpty();
    assertThat(UndocumentedNames.in(open)).isEmpty();
  }

  /* What a module does not export, or to modules of ours alone, nobody else can use. */
  private static boolean isForOthers(Path file) {
    Path module = sourcesOf(file).resolve("module-info.java");
    return !Files.exists(module) || text(module).contains("  exports " + packageOf(file) + ";");
  }

  private static Path sourcesOf(Path file) {
    Path sources = file;
    while (!sources.endsWith(Path.of("src", "main", "java"))) {
      sources = Objects.requireNonNull(sources.getParent());
    }
    return sources;
  }

  private static String packageOf(Path file) {
    return sourcesOf(file).relativize(file.getParent()).toString().replace('/', '.');
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  @Test
  void everyPackageIsNamedAfterAConcept() throws IOException {
    assertThat(TREE.javaFiles())
        .allSatisfy(file ->
            assertThat(TREE.display(file).toLowerCase(Locale.ROOT).split("/"))
                .as(TREE.display(file))
                .doesNotContainAnyElementsOf(DRAWERS));
  }

  @Test
  void childPomsSayOnlyWhatTheParentCannot() throws IOException {
    Path parent = TREE.root().resolve("pom.xml");
    assertThat(lines(parent)).hasSizeLessThanOrEqualTo(LONGEST_PARENT_POM);
    List<Path> children =
        TREE.files("pom.xml"::equals).stream()
            .filter(pom -> !pom.equals(parent))
            .filter(pom -> text(pom).contains("<artifactId>tolmach-parent</artifactId>"))
            .toList();
    Pattern dependencyVersion =
        Pattern.compile("<dependency>(?:(?!</dependency>).)*<version>", Pattern.DOTALL);
    assertThat(children)
        .isNotEmpty()
        .allSatisfy(pom -> {
          assertThat(lines(pom)).as(TREE.display(pom)).hasSizeLessThanOrEqualTo(LONGEST_CHILD_POM);
          assertThat(text(pom)).as(TREE.display(pom)).doesNotContainPattern(dependencyVersion);
        });
  }

  private static Map<Path, List<Path>> packages() throws IOException {
    return ofTheProduct().stream()
        .filter(file -> !file.endsWith("module-info.java"))
        .collect(groupingBy(Path::getParent));
  }

  private static List<Path> ofTheProduct() throws IOException {
    return TREE.javaFiles().stream()
        .filter(file -> TREE.display(file).contains("src/main/java/"))
        .filter(file -> !TREE.display(file).contains("src/it/"))
        .toList();
  }

  private static boolean isLaidOut(Path file, Layout layout, boolean rewrite) {
    String text = text(file);
    String laidOut = layout.of(text);
    if (rewrite && !laidOut.equals(text)) {
      write(file, laidOut);
    }
    return laidOut.equals(text);
  }

  private static List<String> lines(Path file) {
    return text(file).lines().toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
