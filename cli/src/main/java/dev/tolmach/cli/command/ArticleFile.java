package dev.tolmach.cli.command;

import dev.tolmach.ArticleIndex;
import dev.tolmach.article.ArticleId;
import dev.tolmach.index.IndexedArchive;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Finds the articles that come from a file, wherever links on the way to it lead. */
record ArticleFile(List<IndexedArchive> archives, ArticleIndex index) {
  /**
   * Where a file may be that a user names: the path as written first, then with the links in it
   * followed. None if it cannot be a path.
   */
  static List<Path> spellings(String typed, Environment environment) {
    Set<Path> spellings = new LinkedHashSet<>();
    try {
      Path file = environment.path(typed).toAbsolutePath();
      Path folder = file.normalize().getParent();
      if (typed.isBlank() || folder == null) {
        return List.of();
      }
      spellings.add(file.normalize());
      spellings.add(real(folder).resolve(file.normalize().getFileName()));
      spellings.add(real(file));
    } catch (InvalidPathException e) {
      return List.of();
    }
    return List.copyOf(spellings);
  }

  /** The articles of the first of some paths that any archive has an article of. */
  List<ArticleId> articles(List<Path> spellings) throws IOException {
    for (Path file : spellings) {
      List<ArticleId> found = new ArrayList<>();
      for (IndexedArchive archive : archives) {
        article(archive, file).ifPresent(found::add);
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private Optional<ArticleId> article(IndexedArchive archive, Path file) throws IOException {
    if (archive.location().isEmpty()) {
      return Optional.empty();
    }
    Path place = Path.of(archive.location().get());
    for (Path folder : List.of(place, real(place))) {
      if (file.startsWith(folder) && !file.equals(folder)) {
        ArticleId id = new ArticleId(archive.name(), withSlashes(folder.relativize(file)));
        if (index.find(id.toString()).filter(id::equals).isPresent()) {
          return Optional.of(id);
        }
      }
    }
    return Optional.empty();
  }

  private static String withSlashes(Path relative) {
    return StreamSupport.stream(relative.spliterator(), false)
        .map(Path::toString)
        .collect(Collectors.joining("/"));
  }

  /* A file may be gone that is still in the index; the folders above it may be there. */
  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      Path folder = path.getParent();
      Path name = path.getFileName();
      return folder == null || name == null ? path : real(folder).resolve(name).normalize();
    }
  }
}
