package dev.tolmach.checks.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  void anArrowThatNoRowAllowsIsTold() {
    assertThat(arrows("a", "a", "b", "c").outside(Map.of("a", Set.of("b"))))
        .containsExactly("a -> c");
  }

  @Test
  void aPackageWithoutARowIsTold() {
    assertThat(arrows("a").outside(Map.of())).containsExactly("a -> ?");
  }

  private static PackageArrows arrows(String from, String... to) {
    return new PackageArrows(
        new TreeMap<String, SortedSet<String>>(Map.of(from, new TreeSet<>(List.of(to)))));
  }
}
