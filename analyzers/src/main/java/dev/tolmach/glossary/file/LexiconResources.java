package dev.tolmach.glossary.file;

import dev.tolmach.glossary.LanguagePair;
import dev.tolmach.glossary.Lexicon;
import dev.tolmach.glossary.LexiconDescription;
import dev.tolmach.glossary.LexiconSource;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The lexicons of an artifact: tables that are resources next to a class, each named after its
 * languages, such as {@code en-ru.tsv.gz}. An artifact extends it with a class that says which.
 * Thread-safe.
 */
public class LexiconResources implements LexiconSource {
  private final LexiconDescription description;
  private final Map<LanguagePair, LexiconSource> tables = new HashMap<>();

  /** Opens a resource. */
  @FunctionalInterface
  public interface Resources {
    /** A resource of a name; null if there is none. */
    @Nullable InputStream open(String name);
  }

  /**
   * Tables that are read when they are first needed.
   *
   * @param description what the tables say of themselves
   * @param names of the resources
   * @throws IllegalArgumentException if a name does not begin with two languages
   */
  protected LexiconResources(
      LexiconDescription description, List<String> names, Resources resources) {
    this.description = description;
    for (String name : names) {
      LanguagePair pair =
          LexiconHeader.pair(name.substring(0, Math.max(0, name.indexOf('.'))))
              .orElseThrow(() ->
                  new IllegalArgumentException(
                      "Not a table's name: '"
                          + name
                          + "'. Expected one such as 'en-ru.tsv'."
                          + " Rename it."));
      LexiconSource table =
          LexiconFiles.table(name, pair, description, () -> opened(name, resources));
      table.pairs().forEach(each -> tables.put(each, table));
    }
  }

  private static InputStream opened(String name, Resources resources) throws IOException {
    InputStream in = resources.open(name);
    if (in == null) {
      throw new FileNotFoundException("it is not in the artifact");
    }
    return in;
  }

  @Override
  public final String name() {
    return description.name();
  }

  @Override
  public final LexiconDescription description() {
    return description;
  }

  @Override
  public final Set<LanguagePair> pairs() {
    return Set.copyOf(tables.keySet());
  }

  @Override
  public final Lexicon read(LanguagePair pair) throws IOException {
    LexiconSource table = tables.get(pair);
    if (table == null) {
      throw new IllegalArgumentException(
          "No table of these languages: '" + pair + "'. Expected one of " + pairs() + ".");
    }
    return table.read(pair);
  }

  @Override
  public final List<String> problems() {
    List<String> problems = new ArrayList<>();
    tables.values().stream().distinct().forEach(table -> problems.addAll(table.problems()));
    return problems;
  }
}
