package consumer;

import dev.tolmach.ArticleIndex;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.search.Hit;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Indexes a folder of articles on disk and searches it, with nothing but the public API. */
public final class Consumer {
  private Consumer() {}

  /**
   * Runs.
   *
   * @param arguments the folder of articles, the folder of the index, the list of allowed jars
   * @throws IOException when a file cannot be read or written
   */
  public static void main(String[] arguments) throws IOException {
    expect(Files.readAllLines(Path.of(arguments[2])), List.copyOf(jarsOnThePath()), "jars");
    try (ArticleIndex index = ArticleIndex.open(Path.of(arguments[1]))) {
      var report = index.update(ArticleArchive.at("notes=" + arguments[0]));
      expect(3L, report.indexed(), "articles indexed");
      expect("кошки.md", firstHit(index, "кошка"), "кошка, which the article has as кошки");
      expect("кошки.md", firstHit(index, "еж"), "еж for ёж");
      expect("多模态.md", firstHit(index, "多模態"), "Traditional for Simplified");
      expect("lighthouse.md", firstHit(index, "lighthouses"), "the plural in a query");
    }
    try (ArticleIndex again = ArticleIndex.open(Path.of(arguments[1]))) {
      expect(3L, again.search("").total(), "articles found in an index opened again");
    }
  }

  private static String firstHit(ArticleIndex index, String query) throws IOException {
    return index.search(query).hits().stream().findFirst().map(Hit::id).orElse("no hit");
  }

  /** The names of all jars that this program was started with, without versions. */
  private static Set<String> jarsOnThePath() {
    Set<String> names = new TreeSet<>();
    for (String property : List.of("java.class.path", "jdk.module.path")) {
      Stream.of(System.getProperty(property, "").split(Pattern.quote(File.pathSeparator)))
          .filter(path -> path.endsWith(".jar"))
          .map(path -> Path.of(path).getFileName().toString())
          .map(name -> name.replaceFirst("-[0-9][0-9A-Za-z.]*(-SNAPSHOT)?\\.jar$", ""))
          .forEach(names::add);
    }
    return names;
  }

  private static void expect(Object expected, Object found, String what) {
    if (!Objects.equals(expected, found)) {
      throw new AssertionError(what + ": expected " + expected + ", found " + found);
    }
  }
}
