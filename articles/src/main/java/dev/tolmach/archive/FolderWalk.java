package dev.tolmach.archive;

import dev.tolmach.article.ArticleId;
import dev.tolmach.article.Warning;
import dev.tolmach.files.FileNames;
import dev.tolmach.files.FolderFiles;
import dev.tolmach.files.GitIgnore;
import dev.tolmach.files.UnreadKinds;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.AbstractList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the articles of a folder.
 *
 * <ul>
 *   <li>Articles are {@code .md}, {@code .mdx}, {@code .markdown} and {@code .html} files, and
 *       {@code .txt} files that begin with front matter.
 *   <li>Hidden files and folders, {@code node_modules}, {@code archetypes}, {@code scaffolds} and
 *       what a {@code .gitignore} excludes are passed over, and so is the folder of an index.
 *   <li>Links are followed where they lead to a place inside the folder that would not be read
 *       otherwise; to places outside only if that is asked for. What is neither a file nor a folder
 *       is never opened.
 *   <li>A folder that cannot be listed is an entry that fails.
 * </ul>
 *
 * <p>Of all files found only their names are kept, since their order is known when all are. For one
 * walk.
 */
public final class FolderWalk {

  /** The file that the folder of an index is known by. */
  static final String INDEX_MARK = "tolmach.mark";

  private static final Set<String> PRUNED = Set.of("node_modules", "archetypes", "scaffolds");
  private static final Set<String> EXTENSIONS = Set.of("md", "mdx", "markdown", "html");

  private final String archive;
  private final FolderFiles files;
  private final GitIgnore excluded;
  private final Map<String, GitIgnore> reasons = new TreeMap<>();
  private final Map<String, Integer> passedOver = new TreeMap<>();
  private final FolderArchive.Reach reach;
  private final Deque<Folder> folders = new ArrayDeque<>();
  private final Deque<Child> links = new ArrayDeque<>();
  private final Set<Path> visited = new HashSet<>();
  private final List<FoundFile> found = new ArrayList<>();

  /**
   * The files that are read, from the first link on; null before, because most folders have none.
   */
  private @Nullable Set<Path> read;

  /** An article that this Java cannot name, if there is one: half an archive is none. */
  private @Nullable Path nameless;

  private final UnreadKinds unread = new UnreadKinds();
  private int ignored;
  private final Map<ArticleId, List<Warning>> warnings = new LinkedHashMap<>();

  /**
   * A folder still to be listed.
   *
   * @param path where it is
   * @param place its path relative to the root, and what all files in it share
   * @param rules what the {@code .gitignore} files above it and in it exclude
   */
  private record Folder(Path path, FoundFile.Place place, GitIgnore rules) {}

  /** A file, folder or link with its name, in the folder that contains it. */
  private record Child(Path path, String name, Folder folder) {
    String relative() {
      return folder.place().name() + name;
    }
  }

  /**
   * Walks.
   *
   * @param settings what is passed over besides
   * @param reach what is read
   * @throws IOException if the root is no folder or cannot be listed, or an article not be named
   */
  FolderWalk(String archive, Path root, ArchiveSettings settings, FolderArchive.Reach reach)
      throws IOException {
    this.archive = archive;
    this.excluded = GitIgnore.of(settings.excluded());
    settings
        .preset()
        .passedOver()
        .forEach((reason, patterns) -> reasons.put(reason, GitIgnore.of(patterns)));
    this.reach = reach;
    Path top = root.toRealPath();
    this.files = new FolderFiles(top, reach.outside());
    list(new Folder(top, FoundFile.Place.of("", top), GitIgnore.NONE));
    while (!folders.isEmpty() || !links.isEmpty()) {
      if (folders.isEmpty()) {
        follow(links.pop());
      } else {
        listOrFail(folders.pop());
      }
    }
    if (nameless != null) {
      throw FileNames.unnameable(nameless);
    }
    found.sort(FoundFile.ORDER);
  }

  /** Returns the articles, by work, then by path; each is made when it is asked for. */
  List<ArchiveEntry> entries() {
    return new AbstractList<>() {
      @Override
      public int size() {
        return found.size();
      }

      @Override
      public ArchiveEntry get(int index) {
        return found.get(index).entry(archive, files, reach.limits());
      }
    };
  }

  /** Returns how many folders and files were passed over. */
  int ignored() {
    return ignored;
  }

  /** Returns how many of them are no pages of their site, by the reason. */
  Map<String, Integer> passedOver() {
    return Collections.unmodifiableMap(passedOver);
  }

  /** Returns what was not understood of files next to the articles. */
  Map<ArticleId, List<Warning>> warnings() {
    return Collections.unmodifiableMap(warnings);
  }

  /** Returns how many of the files passed over hold text that is not read, by their endings. */
  Map<String, Integer> unread() {
    return unread.counts();
  }

  private void listOrFail(Folder folder) throws InterruptedIOException {
    try {
      list(folder);
    } catch (InterruptedIOException e) {
      throw e;
    } catch (IOException e) {
      found.add(FoundFile.folder(folder.place().name(), folder.path()));
    }
  }

  private void list(Folder folder) throws IOException {
    visited.add(folder.path());
    Folder ruled = new Folder(folder.path(), folder.place(), rules(folder));
    try (DirectoryStream<Path> children = files.list(folder.path())) {
      for (Path child : children) {
        String name = child.getFileName().toString();
        String bare = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        take(new Child(child, bare, ruled));
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  private GitIgnore rules(Folder folder) throws InterruptedIOException {
    String name = folder.place().name();
    GitIgnore.Read rules = folder.rules().in(folder.path(), name, files);
    if (!rules.problem().isEmpty()) {
      warnings.put(
          new ArticleId(archive, name + GitIgnore.FILE), List.of(new Warning(0, rules.problem())));
    }
    return rules.rules();
  }

  private void take(Child child) throws IOException {
    BasicFileAttributes attributes = attributes(child.path());
    if (attributes == null) {
      return;
    }
    if (attributes.isSymbolicLink()) {
      links.add(child);
    } else if (attributes.isDirectory()) {
      takeFolder(child);
    } else if (attributes.isRegularFile()) {
      takeFile(child);
    } else {
      ignored++;
    }
  }

  /**
   * Returns null for what has vanished since its folder was listed: it might as well never have
   * been.
   */
  private static @Nullable BasicFileAttributes attributes(Path path) throws IOException {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  private boolean isExcluded(Child child, boolean folder) {
    String path = child.relative();
    boolean here = excluded.excludes(path, folder);
    if (here) {
      giveReason(path, folder);
    }
    return here || child.folder().rules().excludes(path, folder);
  }

  private void giveReason(String path, boolean folder) {
    for (Map.Entry<String, GitIgnore> reason : reasons.entrySet()) {
      if (reason.getValue().excludes(path, folder)) {
        passedOver.merge(reason.getKey(), 1, Integer::sum);
        return;
      }
    }
  }

  private void takeFolder(Child child) {
    if (isPruned(child.name()) || holdsIndex(child.path()) || isExcluded(child, true)) {
      ignored++;
    } else {
      FoundFile.Place place = FoundFile.Place.of(child.relative() + "/", child.path());
      folders.push(new Folder(child.path(), place, child.folder().rules()));
    }
  }

  /** Whether a folder of that name is passed over in every archive. */
  public static boolean isPruned(String name) {
    return PRUNED.contains(name) || name.startsWith(".");
  }

  /** Whether a folder is that of an index: what lies there is no part of an archive around it. */
  public static boolean holdsIndex(Path folder) {
    return Files.isRegularFile(folder.resolve(INDEX_MARK), LinkOption.NOFOLLOW_LINKS);
  }

  private void takeFile(Child child) throws InterruptedIOException {
    boolean article = !child.name().startsWith(".") && isArticle(child.path(), child.name());
    boolean again = article && read != null && !read.add(child.path());
    if (article && !again && !isExcluded(child, false)) {
      found.add(FoundFile.of(child.folder().place(), child.name(), child.path()));
      nameless = FileNames.canName(child.path()) ? nameless : child.path();
    } else {
      ignored++;
      countUnread(child, article);
    }
  }

  private void countUnread(Child child, boolean article) {
    String extension = extension(child.name());
    boolean text = !article && !child.name().startsWith(".") && UnreadKinds.isText(extension);
    if (text && !isExcluded(child, false)) {
      unread.add(extension);
    }
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private boolean isArticle(Path file, String name) throws InterruptedIOException {
    String extension = extension(name);
    return EXTENSIONS.contains(extension)
        || extension.equals("txt") && FileEntry.beginsWithFrontMatter(file, files);
  }

  /** Links come last: by then, all that is read at its own place is known. */
  private void follow(Child link) throws InterruptedIOException {
    try {
      Path target = link.path().toRealPath();
      Child there = new Child(target, link.name(), link.folder());
      if (!reach.outside() && !target.startsWith(files.root())) {
        ignored++;
      } else if (Files.isDirectory(target) && visited.add(target)) {
        takeFolder(there);
      } else if (Files.isRegularFile(target)) {
        rememberFiles();
        takeFile(there);
      } else {
        ignored++;
      }
    } catch (InterruptedIOException e) {
      throw e;
    } catch (IOException e) {
      ignored++;
    }
  }

  private void rememberFiles() {
    if (read == null) {
      read = found.stream().map(FoundFile::file).collect(Collectors.toCollection(HashSet::new));
    }
  }
}
