package dev.tolmach.cli.command;

import dev.tolmach.ArticleIndex;
import dev.tolmach.article.ArticleId;
import dev.tolmach.index.Generation;
import dev.tolmach.index.IndexedArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the files of articles are: their paths as seen from the current folder, and links to them.
 * For one thread.
 */
public final class ArticleLocations {
  /** No locations: articles are shown by their ids. */
  public static final ArticleLocations NONE =
      new ArticleLocations(null, Path.of(""), Hyperlinks.NEVER);

  private final @Nullable ArticleIndex index;
  private final Path folder;
  private final Hyperlinks links;

  private ArticleLocations(@Nullable ArticleIndex index, Path folder, Hyperlinks links) {
    this.index = index;
    this.folder = folder;
    this.links = links;
  }

  /** The locations of an index's articles, for an output on a terminal; else {@link #NONE}. */
  public static ArticleLocations shown(
      ArticleIndex index, Environment environment, Hyperlinks links) {
    return environment.terminal().out()
        ? new ArticleLocations(index, environment.directory().toAbsolutePath().normalize(), links)
        : NONE;
  }

  /** The locations of an index's articles. */
  public static ArticleLocations of(ArticleIndex index, Environment environment) {
    return new ArticleLocations(
        index, environment.directory().toAbsolutePath().normalize(), Hyperlinks.NEVER);
  }

  /**
   * An article as it is shown.
   *
   * @param text the path of its file as seen from the current folder, or its id
   * @param link where a click leads; empty: nowhere
   */
  public record Shown(String text, String link) {}

  /**
   * How an article is shown.
   *
   * @param line the line of its file to go to
   * @param url its address on its site, if it has one
   */
  public Shown shown(String id, int line, @Nullable String url) throws IOException {
    Optional<Path> file = file(id);
    return file.isPresent()
        ? new Shown(seen(file.get()), links.toFile(file.get(), line))
        : new Shown(id, url == null ? "" : links.toPage(url));
  }

  /** The link to an address; empty if it is none of the web, or links are not shown. */
  public String link(String url) {
    return links.toPage(url);
  }

  /** The file of an article, if it has one that is there. */
  public Optional<Path> file(String id) throws IOException {
    ArticleIndex open = index;
    if (open == null) {
      return Optional.empty();
    }
    Optional<ArticleId> article = open.find(id);
    Optional<IndexedArchive> archive =
        article.flatMap(named -> generation(open).flatMap(live -> live.archive(named.archive())));
    return archive
        .flatMap(IndexedArchive::location)
        .flatMap(location -> inside(location, article.orElseThrow().path()))
        .filter(Files::isRegularFile);
  }

  private static Optional<Generation> generation(ArticleIndex index) {
    try {
      return index.generation();
    } catch (IOException e) {
      return Optional.empty(); // The hits are there; that their files are not known is no failure.
    }
  }

  private static Optional<Path> inside(String location, String path) {
    try {
      return Optional.of(Path.of(location).toAbsolutePath().normalize().resolve(path));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /* A path that leads far up is harder to read than one from the root. */
  private String seen(Path file) {
    if (!file.getRoot().equals(folder.getRoot())) {
      return file.toString();
    }
    Path relative = folder.relativize(file);
    return relative.startsWith(Path.of("..", "..", "..")) ? file.toString() : relative.toString();
  }
}
