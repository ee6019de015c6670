package dev.tolmach.cli.command;

import dev.tolmach.ArticleIndex;
import dev.tolmach.article.ArticleId;
import dev.tolmach.cli.output.Style;
import dev.tolmach.cli.output.TextOutput;
import dev.tolmach.query.InvalidRequestException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An article that the user names: by its id, or by the path of its file as seen from the current
 * folder. Where the two name different articles, the id wins, and a message says so.
 *
 * @param name what the index calls it; what was typed if it has no such article
 * @param messages what the user has to know of the choice
 */
public record NamedArticle(String name, List<String> messages) {
  private static final int MOST_LISTED = 10;

  /**
   * The article of a word of the command line.
   *
   * @throws InvalidRequestException if it names several articles, which the message lists
   * @throws IOException if the index cannot be read
   */
  public static NamedArticle of(String typed, ArticleIndex index, Environment environment)
      throws IOException {
    List<ArticleId> files = filesOf(typed, index, environment);
    Optional<ArticleId> id;
    try {
      id = index.find(typed);
    } catch (InvalidRequestException ambiguous) {
      return ofSeveral(typed, files, ambiguous);
    }
    if (id.isEmpty()) {
      return ofFile(typed, files, index);
    }
    boolean other = !files.isEmpty() && !files.contains(id.get());
    String message =
        "'"
            + typed
            + "' is the id of one article and the path of another, "
            + listed(files)
            + ". The id was taken.";
    return new NamedArticle(name(id.get(), index), other ? List.of(message) : List.of());
  }

  /* As the index prints it elsewhere, if that names no other article. */
  private static String name(ArticleId id, ArticleIndex index) throws IOException {
    int archives = index.generation().map(live -> live.archives().size()).orElse(1);
    String name = Naming.of(archives).name(id);
    return index.find(name).filter(id::equals).isPresent() ? name : id.toString();
  }

  /** Prints the messages on standard error. */
  public void print(Environment environment) throws IOException {
    if (!messages.isEmpty()) {
      TextOutput err = environment.errors();
      for (String message : messages) {
        err.print(Style.WARNING, message).line();
      }
      err.flush();
    }
  }

  private static NamedArticle ofSeveral(
      String typed, List<ArticleId> files, InvalidRequestException ambiguous) {
    if (files.size() != 1) {
      throw ambiguous;
    }
    String message =
        "'"
            + typed
            + "' is the id of several articles. The one whose file has this path was taken, "
            + files.getFirst()
            + ".";
    return new NamedArticle(files.getFirst().toString(), List.of(message));
  }

  private static NamedArticle ofFile(String typed, List<ArticleId> files, ArticleIndex index)
      throws IOException {
    if (files.size() > 1) {
      throw new InvalidRequestException(
          "Several articles come from this file: '"
              + typed
              + "'. Expected one of "
              + listed(files)
              + ". Name it by its id.");
    }
    return new NamedArticle(files.isEmpty() ? typed : name(files.getFirst(), index), List.of());
  }

  private static List<ArticleId> filesOf(String typed, ArticleIndex index, Environment environment)
      throws IOException {
    List<Path> spellings = ArticleFile.spellings(typed, environment);
    return spellings.isEmpty()
        ? List.of()
        : new ArticleFile(index.generations().getFirst().archives(), index).articles(spellings);
  }

  private static String listed(List<ArticleId> ids) {
    int others = ids.size() - MOST_LISTED;
    return ids.stream()
            .limit(MOST_LISTED)
            .map(ArticleId::toString)
            .collect(Collectors.joining(", "))
        + (others > 0 ? " or " + others + " others" : "");
  }
}
