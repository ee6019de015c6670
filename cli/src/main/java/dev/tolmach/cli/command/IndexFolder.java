package dev.tolmach.cli.command;

import dev.tolmach.ArticleIndex;
import dev.tolmach.cli.arguments.Arguments;
import dev.tolmach.cli.arguments.Option;
import dev.tolmach.generation.LiveGeneration;
import dev.tolmach.index.IndexSettings;
import dev.tolmach.index.MissingIndexException;
import dev.tolmach.index.OnMismatch;
import dev.tolmach.store.IndexStore;
import dev.tolmach.store.IndexStoreProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** The folder of an index, as the user names it. */
public final class IndexFolder {
  /** The option that names it. */
  public static final Option OPTION =
      Option.path(
          "--index",
          "DIR",
          "The index; by default $TOLMACH_INDEX, else '.tolmach' in the current folder or the"
              + " nearest one above that has it.");

  /** What a search does with an index of another analysis. */
  public static final Option ON_MISMATCH =
      Option.choice(
          "--on-mismatch",
          List.of("refuse", "read-only"),
          "What to do with an index that another version of Tolmach built, or one with other"
              + " dictionaries: refuse it (the default),"
              + " or search it, though words may not be found.");

  private IndexFolder() {}

  /** The folder, whether it exists or not. */
  public static Path path(Arguments arguments, Environment environment) {
    return environment.path(written(arguments, environment));
  }

  /** Prints on standard error which folder is written where that is not obvious. */
  public static void announce(Arguments arguments, Environment environment) throws IOException {
    FoundIndex found = FoundIndex.of(environment);
    if (arguments.value(OPTION).isEmpty() && found.above()) {
      environment.errors().line("The index is '" + found.path() + "'.").flush();
    }
  }

  /**
   * Opens an index that must be there, to be read.
   *
   * @throws IOException if it is not, or cannot be read
   */
  public static ArticleIndex open(Arguments arguments, Environment environment) throws IOException {
    IndexSettings settings = settings(arguments, environment);
    return isElsewhere(arguments, environment)
        ? ArticleIndex.at(written(arguments, environment), settings)
        : ArticleIndex.open(existing(arguments, environment), settings);
  }

  /**
   * Opens an index to be read that may be built only later.
   *
   * @throws IOException if it cannot be read
   */
  public static ArticleIndex openLater(Arguments arguments, Environment environment)
      throws IOException {
    return open(arguments, environment, settings(arguments, environment));
  }

  private static IndexSettings settings(Arguments arguments, Environment environment)
      throws IOException {
    boolean anyway = arguments.value(ON_MISMATCH).orElse("").equals("read-only");
    return IndexSettings.builder()
        .onMismatch(anyway ? OnMismatch.READ_ONLY : OnMismatch.REFUSE)
        .lexicons(UserLexicons.of(environment))
        .build();
  }

  /**
   * Opens an index that is or shall be there, to be written.
   *
   * @throws IOException if it cannot be read
   */
  public static ArticleIndex open(
      Arguments arguments, Environment environment, IndexSettings settings) throws IOException {
    return isElsewhere(arguments, environment)
        ? ArticleIndex.at(written(arguments, environment), settings)
        : ArticleIndex.open(path(arguments, environment), settings);
  }

  /** Whether the index is in no folder, but on a cluster. */
  public static boolean isElsewhere(Arguments arguments, Environment environment) {
    return IndexStoreProvider.isAddress(written(arguments, environment));
  }

  /**
   * Opens the files of an index that must be there.
   *
   * @throws IOException if it is not, or cannot be read
   */
  public static Directory directory(Arguments arguments, Environment environment)
      throws IOException {
    return FSDirectory.open(existing(arguments, environment));
  }

  /**
   * What is noted of the live generation, in a folder or elsewhere.
   *
   * @throws IOException if there is none, or it cannot be read
   */
  public static Map<String, String> noted(Arguments arguments, Environment environment)
      throws IOException {
    if (isElsewhere(arguments, environment)) {
      try (IndexStore store = IndexStoreProvider.at(written(arguments, environment))) {
        List<IndexStore.Held> held = store.held();
        if (held.isEmpty()) {
          throw new MissingIndexException(store.place());
        }
        return held.getFirst().data();
      }
    }
    IndexSettings readOnly = IndexSettings.builder().onMismatch(OnMismatch.READ_ONLY).build();
    try (Directory directory = directory(arguments, environment);
        DirectoryReader reader = LiveGeneration.open(directory, readOnly)) {
      return Map.copyOf(reader.getIndexCommit().getUserData());
    }
  }

  private static Path existing(Arguments arguments, Environment environment) throws IOException {
    Path folder = path(arguments, environment);
    if (!Files.isDirectory(folder)) {
      throw new IOException(missing(written(arguments, environment)));
    }
    return folder;
  }

  /** The message where there is no index. */
  static String missing(String folder) {
    return "No index: '"
        + folder
        + "'. Expected a folder that 'tolmach index' has filled. Build one with 'tolmach index"
        + " ARCHIVE', or name it with --index DIR.";
  }

  private static String written(Arguments arguments, Environment environment) {
    return arguments.value(OPTION).orElseGet(() -> FoundIndex.of(environment).path());
  }
}
