package dev.tolmach.archive;

import dev.tolmach.article.WorkKey;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the articles of a folder.
 *
 * <ul>
 *   <li>Articles are {@code .md}, {@code .mdx}, {@code .markdown} and {@code .html} files, and
 *       {@code .txt} files that begin with front matter.
 *   <li>Hidden files and folders, {@code node_modules}, {@code archetypes}, {@code scaffolds} and
 *       what a {@code .gitignore} excludes are passed over.
 *   <li>Links are followed where they lead to a place inside the folder that would not be read
 *       otherwise. What is neither a file nor a folder is never opened.
 *   <li>A folder that cannot be listed is an entry that fails.
 * </ul>
 *
 * <p>For one walk.
 */
final class FolderWalk {

  private static final Set<String> PRUNED = Set.of("node_modules", "archetypes", "scaffolds");
  private static final Set<String> EXTENSIONS = Set.of("md", "mdx", "markdown", "html");

  private final String archive;
  private final Path root;
  private final GitIgnore excluded;
  private final Deque<Folder> folders = new ArrayDeque<>();
  private final Deque<Link> links = new ArrayDeque<>();
  private final Set<Path> visited = new HashSet<>();
  private final List<FileEntry> found = new ArrayList<>();
  private int ignored;

  /**
   * A folder still to be listed.
   *
   * @param path where it is
   * @param name its path relative to the root, with a slash at its end; empty for the root
   * @param rules what the {@code .gitignore} files above it and in it exclude
   */
  private record Folder(Path path, String name, GitIgnore rules) {}

  /** A link still to be followed, in the folder where it stands. */
  private record Link(Path path, String name, GitIgnore rules) {}

  /**
   * Walks.
   *
   * @param excluded patterns of what is passed over besides
   * @throws IOException if the root is no folder or cannot be listed
   */
  FolderWalk(String archive, Path root, List<String> excluded) throws IOException {
    this.archive = archive;
    this.excluded = GitIgnore.of(excluded);
    this.root = root.toRealPath();
    list(new Folder(this.root, "", GitIgnore.NONE));
    while (!folders.isEmpty() || !links.isEmpty()) {
      if (folders.isEmpty()) {
        follow(links.pop());
      } else {
        listOrFail(folders.pop());
      }
    }
  }

  /** Returns the articles: by work, then by path. */
  List<ArchiveEntry> entries() {
    record Keyed(String key, FileEntry entry) {}
    return found.stream()
        .map(entry -> new Keyed(WorkKey.ofPath(entry.id().path()), entry))
        .sorted(
            Comparator.comparing(Keyed::key)
                .thenComparing(keyed -> keyed.entry().id().path())
                .thenComparing(keyed -> keyed.entry().file().toString()))
        .<ArchiveEntry>map(Keyed::entry)
        .toList();
  }

  /** Returns how many folders and files were passed over. */
  int ignored() {
    return ignored;
  }

  private void listOrFail(Folder folder) {
    try {
      list(folder);
    } catch (IOException e) {
      String name = folder.name().substring(0, folder.name().length() - 1);
      found.add(FileEntry.of(archive, name, folder.path()));
    }
  }

  private void list(Folder folder) throws IOException {
    visited.add(folder.path());
    GitIgnore rules = folder.rules().in(folder.path(), folder.name());
    try (DirectoryStream<Path> children = Files.newDirectoryStream(folder.path())) {
      for (Path child : children) {
        String name = child.getFileName().toString();
        String bare = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        take(child, bare, new Folder(child, folder.name() + bare, rules));
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  private void take(Path child, String name, Folder place) throws IOException {
    BasicFileAttributes attributes =
        Files.readAttributes(child, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (attributes.isSymbolicLink()) {
      links.add(new Link(child, place.name(), place.rules()));
    } else if (attributes.isDirectory()) {
      takeFolder(name, place);
    } else if (attributes.isRegularFile()) {
      takeFile(child, name, place);
    } else {
      ignored++;
    }
  }

  private boolean isExcluded(Folder place, boolean folder) {
    return excluded.excludes(place.name(), folder) || place.rules().excludes(place.name(), folder);
  }

  private void takeFolder(String name, Folder place) {
    boolean pruned = PRUNED.contains(name) || name.startsWith(".");
    if (pruned || isExcluded(place, true)) {
      ignored++;
    } else {
      folders.push(new Folder(place.path(), place.name() + "/", place.rules()));
    }
  }

  private void takeFile(Path file, String name, Folder place) {
    boolean article = !name.startsWith(".") && isArticle(file, name);
    if (article && !isExcluded(place, false)) {
      visited.add(file);
      found.add(FileEntry.of(archive, place.name(), file));
    } else {
      ignored++;
    }
  }

  private static boolean isArticle(Path file, String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return EXTENSIONS.contains(extension)
        || extension.equals("txt") && FileEntry.beginsWithFrontMatter(file);
  }

  /** Links come last: by then, all that is read at its own place is known. */
  private void follow(Link link) {
    try {
      Path target = link.path().toRealPath();
      if (!target.startsWith(root) || !visited.add(target)) {
        ignored++;
        return;
      }
      String name = link.path().getFileName().toString();
      Folder place = new Folder(target, link.name(), link.rules());
      if (Files.isDirectory(target)) {
        takeFolder(name, place);
      } else if (Files.isRegularFile(target)) {
        takeFile(target, name, place);
      } else {
        ignored++;
      }
    } catch (IOException e) {
      ignored++;
    }
  }
}
