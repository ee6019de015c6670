package dev.tolmach.value;

import dev.tolmach.field.CategoryPaths;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The categories of one article, as they are read. For one thread. */
public final class Categories {
  /* Deeper levels are left out: nobody would find their way down there. */
  public static final int MAX_LEVELS = 10;

  private final CategoryPaths paths;
  private final Set<List<String>> read = new LinkedHashSet<>();
  private boolean cut;

  public Categories(CategoryPaths paths) {
    this.paths = paths;
  }

  /** Adds the value of a field. */
  public void add(@Nullable Object value) {
    add(value, false);
  }

  /**
   * Adds the value of a field.
   *
   * @param atSpaces whether a string without commas is a list of words
   */
  public void add(@Nullable Object value, boolean atSpaces) {
    boolean list = value instanceof Collection<?>;
    if (value instanceof Collection<?> items
        && items.stream().anyMatch(item -> item instanceof Collection)) {
      items.forEach(this::addNested);
    } else if (list && paths == CategoryPaths.LIST) {
      addPath(levelsOf(value));
    } else {
      addEach(Values.tags(value, atSpaces));
    }
  }

  /* For a nested list: an item that is no list is a category by itself. */
  private void addNested(@Nullable Object item) {
    if (item instanceof Collection<?>) {
      addPath(levelsOf(item));
    } else {
      addEach(Values.tags(item == null ? null : List.of(item)));
    }
  }

  /* A category may lie in one of its own name. */
  private static List<String> levelsOf(@Nullable Object list) {
    return Values.strings(list).stream()
        .flatMap(name -> Values.tags(List.of(name)).stream())
        .toList();
  }

  private void addEach(List<String> names) {
    names.forEach(name -> addPath(List.of(name)));
  }

  private void addPath(List<String> names) {
    List<String> whole =
        names.stream()
            .flatMap(name -> paths == CategoryPaths.SLASH ? levels(name) : Stream.of(name))
            .limit(MAX_LEVELS + 1)
            .toList();
    cut |= whole.size() > MAX_LEVELS;
    List<String> path = whole.subList(0, Math.min(whole.size(), MAX_LEVELS));
    if (!path.isEmpty()) {
      read.add(path);
    }
  }

  private static Stream<String> levels(String name) {
    return Stream.of(name.split("/")).map(String::strip).filter(level -> !level.isEmpty());
  }

  /** Whether some lay deeper than categories may, and were left out. */
  public boolean isCut() {
    return cut;
  }

  /** All names, each once, whatever level they are on. */
  public List<String> names() {
    return read.stream().flatMap(List::stream).distinct().toList();
  }

  /** The categories from the uppermost level down; empty if they have one level only. */
  public List<List<String>> paths() {
    boolean deep = read.stream().anyMatch(path -> path.size() > 1);
    return deep ? new ArrayList<>(read) : List.of();
  }
}
