package dev.tolmach.checks.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PackageArrowsTest {
  private static final List<Path> CLASS_PATH =
      Stream.of(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
          .map(Path::of)
          .toList();

  @Test
  void arrowsOfARealJarAreRead() {
    List<Path> lucene =
        CLASS_PATH.stream().filter(path -> path.toString().contains("lucene-core")).toList();

    PackageArrows arrows = PackageArrows.read("org.apache.lucene", lucene, CLASS_PATH);

    assertThat(arrows.targets())
        .containsKeys("org.apache.lucene.index", "org.apache.lucene.store")
        .hasEntrySatisfying(
            "org.apache.lucene.index",
            used -> assertThat(used).contains("org.apache.lucene.store").doesNotContain("java.io"));
  }

  @Test
  void anArrowThatNoRowAllowsIsReported() {
    assertThat(arrows("a -> b", "a -> c").outside(Map.of("a", Set.of("b"), "b", Set.of())))
        .containsExactly("a -> c");
  }

  @Test
  void aPackageWithoutARowIsReported() {
    assertThat(arrows("a -> b").outside(Map.of("b", Set.of()))).containsExactly("a -> ?");
  }

  @Test
  void aRowSpeaksForThePackagesBelow() {
    Map<String, Set<String>> table = Map.of("a", Set.of("b"), "b", Set.of());

    assertThat(arrows("a.x -> a.y", "a.x -> b.z").outside(table)).isEmpty();
    assertThat(arrows("b.z -> a.x").outside(table)).containsExactly("b.z -> a.x");
  }

  @Test
  void aCycleIsFoundHoweverLong() {
    assertThat(arrows("a -> a", "a -> b", "b -> c", "c -> d", "d -> b").inCycles())
        .containsExactly("b", "c", "d");
  }

  private static PackageArrows arrows(String... arrows) {
    SortedMap<String, SortedSet<String>> targets = new TreeMap<>();
    for (String arrow : arrows) {
      String[] ends = arrow.split(" -> ", 2);
      targets.computeIfAbsent(ends[0], any -> new TreeSet<>()).add(ends[1]);
    }
    return new PackageArrows(targets);
  }
}
