package dev.tolmach.testdata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The way to the bundled archive, its tables and its golden files.
 *
 * <ul>
 *   <li>The archive is a small magazine in several languages. Its files keep the bytes that they
 *       were written with: some end their lines with CRLF, one begins with a byte order mark, some
 *       are not in UTF-8.
 *   <li>{@code articles.tsv} and {@code articles-zh.tsv} say what must be understood of each file,
 *       {@code queries.tsv} and {@code queries-zh.tsv} what must be found. The comment at the head
 *       of a table names its columns.
 *   <li>The paths lie in the default file system, or in that of the jar that holds this class. The
 *       jar is opened once, read-only, and stays open as long as the class is loaded. Treat all
 *       paths as read-only.
 * </ul>
 *
 * <p>All methods may be called from any thread.
 */
public final class TestData {

  private TestData() {}

  /** {@return the folder of the archive} */
  public static Path archive() {
    return Root.FOLDER.resolve("archive");
  }

  /**
   * Returns the golden files: articles, and next to each what must be understood of it.
   *
   * @return the files in the order of their paths
   * @throws UncheckedIOException if the folder cannot be read
   */
  public static List<Path> golden() {
    return files(Root.FOLDER.resolve("golden"));
  }

  /**
   * Returns the rows of a table, without empty lines and lines that begin with {@code #}. Cells are
   * as they are between the tabs, so that a row may be shorter than others, and a cell empty.
   *
   * @param name the file's name, such as {@code queries.tsv}
   * @return the rows in the order of the file, each as its cells
   * @throws IllegalArgumentException if there is no table of this name
   * @throws UncheckedIOException if the table cannot be read
   */
  public static List<List<String>> table(String name) {
    Path tables = Root.FOLDER.resolve("tables");
    Path file = tables.resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(
          "There is no table of this name: '"
              + name
              + "'. Expected one of "
              + files(tables).stream().map(tables::relativize).toList()
              + ". Name the file as it is called.");
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(line -> List.of(line.split("\t", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The table cannot be read: '" + file + "'.", e);
    }
  }

  /** All files under a folder, in the order of their paths. */
  static List<Path> files(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The folder cannot be read: '" + folder + "'.", e);
    }
  }

  /** Finds the folder on the first use: class initialisation runs once, whoever comes first. */
  private static final class Root {
    static final Path FOLDER = find("tables/articles.tsv");

    /** A file is looked for, since a jar need not have entries for its folders. */
    private static Path find(String file) {
      URL url = Objects.requireNonNull(TestData.class.getResource(file), file);
      try {
        Path path =
            url.openConnection() instanceof JarURLConnection jar
                ? inside(jar)
                : Path.of(url.toURI());
        return Objects.requireNonNull(path.resolve("../..").normalize());
      } catch (IOException e) {
        throw new UncheckedIOException("The bundled files cannot be opened: '" + url + "'.", e);
      } catch (URISyntaxException e) {
        throw new IllegalStateException("The bundled files have no path: '" + url + "'.", e);
      }
    }

    /**
     * A file system of our own: the shared one, which is opened by URI, belongs to whoever opened
     * it first, and goes when they close it.
     */
    private static Path inside(JarURLConnection jar) throws IOException, URISyntaxException {
      Path file = Path.of(jar.getJarFileURL().toURI());
      return FileSystems.newFileSystem(file, Map.of("accessMode", "readOnly"))
          .getPath("/" + jar.getEntryName());
    }
  }
}
