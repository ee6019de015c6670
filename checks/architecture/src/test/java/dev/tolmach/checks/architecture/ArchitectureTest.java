package dev.tolmach.checks.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The table of imports, compared with the compiled classes and with the page that shows it to
 * readers.
 */
class ArchitectureTest {
  /** Each package with those below it, then what it may use. A row names only rows above it. */
  private static final String TABLE =
      """
      language:
      analysis:    language
      glossary:    analysis language
      dictionary:  analysis language
      lexicon:     glossary language
      limits:
      frontmatter: limits
      syntax:
      slug:
      markup:      syntax slug limits
      field:       frontmatter limits
      value:       field frontmatter limits
      rendered:
      article:     rendered value field markup frontmatter limits language
      preset:      article field
      files:
      archive:     rendered files preset article value field frontmatter limits glossary language
      watch:       archive
      query:       language
      schema:      query analysis language
      translation: schema glossary analysis language
      matching:    translation schema query glossary analysis language
      vocabulary:  matching schema query glossary analysis language
      collection:  matching schema query language
      part:        collection vocabulary matching translation schema query glossary language
      document:    schema query article field limits language
      lint:        archive article field language
      index:       archive article field limits glossary analysis language
      disk:        index schema
      generation:  disk index document schema article limits glossary analysis language
      learning:    generation document schema index article glossary analysis language
      build:       learning generation disk index document schema archive article limits glossary analysis language
      suggest:     query language
      typing:      suggest vocabulary matching schema query glossary analysis language
      search:      suggest query article field glossary language
      json:        lint archive rendered field suggest search index query article glossary analysis language
      facet:       collection search matching schema query language
      snippet:     search matching schema query document article analysis language
      retrieval:   part collection vocabulary snippet facet typing suggest search matching translation schema query document article field glossary analysis language
      store:       part index
      .:           store part vocabulary document retrieval suggest search build generation disk index schema query archive article limits glossary analysis language
      tool:        . json suggest search index query article language
      http:        json query
      mcp:         tool http . json suggest search index query article language
      page:        http suggest search index query article language
      server:      page http mcp tool . json suggest search index query article language
      testdata:
      cli:         store server mcp http . json lint suggest search generation index query watch archive article field limits glossary analysis language testdata
      opensearch:  store part index
      opensearch.plugin: part schema analysis language
      opensearch.node:
      benchmarks:  server . suggest search index schema query archive article limits glossary analysis language testdata cli
      """;

  private static final String PAGE = "docs/development/architecture.md";

  // "| core | `dev.tolmach.disk` | between Lucene and a folder | index, schema | no |"
  private static final Pattern PAGE_ROW =
      Pattern.compile("\\|[^|]*\\| `(dev\\.tolmach[a-z.]*)` \\|[^|]*\\| ([^|]*) \\|[^|]*\\|");

  private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
  private static final Map<String, Set<String>> ALLOWED = allowed();

  @Test
  void everyArrowBetweenPackagesIsInTheTable() {
    PackageArrows arrows = PackageArrows.read("dev.tolmach", ourClasses(), classPath());

    assertThat(arrows.targets()).isNotEmpty();
    assertThat(arrows.outside(ALLOWED)).as("arrows that the table lacks").isEmpty();
  }

  @Test
  void noPackageCanBeReachedFromItself() {
    assertThat(PackageArrows.read("dev.tolmach", ourClasses(), classPath()).inCycles()).isEmpty();
  }

  @Test
  void theTableHasNoCycleBecauseRowsNameOnlyRowsAbove() {
    List<String> above = new ArrayList<>();
    ALLOWED.forEach((from, row) -> {
      assertThat(above).as(from).containsAll(row);
      above.add(from);
    });
  }

  @Test
  void thePageHasTheSameRowsInTheSameOrder() throws IOException {
    List<String> page = new ArrayList<>();
    for (String line : Files.readAllLines(ROOT.resolve(PAGE))) {
      Matcher row = PAGE_ROW.matcher(line);
      if (row.matches()) {
        page.add(rowOf(row.group(1)) + " → " + sorted(row.group(2)));
      }
    }
    List<String> table = new ArrayList<>();
    ALLOWED.forEach((from, row) -> table.add(from + " → " + new TreeSet<>(row)));

    assertThat(page.stream().distinct()).as(PAGE).containsExactlyElementsOf(table);
  }

  /** The row that speaks for a package: its own, or that of the nearest package above it. */
  private static String rowOf(String name) {
    String each = name;
    while (!ALLOWED.containsKey(each)) {
      each = each.substring(0, each.lastIndexOf('.'));
    }
    return each;
  }

  private static SortedSet<String> sorted(String names) {
    return Stream.of(names.split(", "))
        .map(each -> each.replace("`", ""))
        .filter(each -> !each.equals("–"))
        .map(each -> each.equals("dev.tolmach") ? each : "dev.tolmach." + each)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Path> ourClasses() {
    return classPath().stream()
        .filter(path -> path.startsWith(ROOT))
        .filter(path -> !path.startsWith(ROOT.resolve("checks")))
        .toList();
  }

  private static List<Path> classPath() {
    return Stream.of(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
        .map(Path::of)
        .toList();
  }

  private static Map<String, Set<String>> allowed() {
    Map<String, Set<String>> allowed = new LinkedHashMap<>();
    for (String row : TABLE.lines().toList()) {
      String[] parts = row.split(":", 2);
      Stream<String> targets = Stream.of(parts[1].trim().split(" +")).filter(to -> !to.isEmpty());
      allowed.put(
          fullName(parts[0]), targets.map(ArchitectureTest::fullName).collect(Collectors.toSet()));
    }
    return allowed;
  }

  private static String fullName(String shortName) {
    return shortName.equals(".") ? "dev.tolmach" : "dev.tolmach." + shortName;
  }
}
