package dev.tolmach.cli.command;

import dev.tolmach.ArticleIndex;
import dev.tolmach.cli.arguments.Arguments;
import dev.tolmach.cli.arguments.Option;
import dev.tolmach.index.IndexSettings;
import dev.tolmach.index.OnMismatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** The folder of an index, as the user names it. */
public final class IndexFolder {
  /** The option that names it. */
  public static final Option OPTION =
      Option.path("--index", "DIR", "The index; '.tolmach' in the current folder by default.");

  /** What a search does with an index of another analysis. */
  public static final Option ON_MISMATCH =
      Option.choice(
          "--on-mismatch",
          List.of("refuse", "read-only"),
          "What to do with an index that another version of Tolmach built, or one with other"
              + " dictionaries: refuse it (the default),"
              + " or search it, though words may not be found.");

  private static final String DEFAULT = ".tolmach";

  private IndexFolder() {}

  /** The folder, whether it exists or not. */
  public static Path path(Arguments arguments, Environment environment) {
    return environment.path(written(arguments));
  }

  /**
   * Opens an index that must be there, to be read.
   *
   * @throws IOException if it is not, or cannot be read
   */
  public static ArticleIndex open(Arguments arguments, Environment environment) throws IOException {
    boolean anyway = arguments.value(ON_MISMATCH).orElse("").equals("read-only");
    IndexSettings settings =
        IndexSettings.builder()
            .onMismatch(anyway ? OnMismatch.READ_ONLY : OnMismatch.REFUSE)
            .build();
    return ArticleIndex.open(existing(arguments, environment), settings);
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

  private static Path existing(Arguments arguments, Environment environment) throws IOException {
    Path folder = path(arguments, environment);
    if (!Files.isDirectory(folder)) {
      throw new IOException(
          "No index: '"
              + written(arguments)
              + "'. Expected a folder that 'tolmach index' has filled. Build one with 'tolmach"
              + " index ARCHIVE', or name it with --index DIR.");
    }
    return folder;
  }

  private static String written(Arguments arguments) {
    return arguments.value(OPTION).orElse(DEFAULT);
  }
}
