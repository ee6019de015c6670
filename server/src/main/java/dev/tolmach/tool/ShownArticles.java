package dev.tolmach.tool;

import dev.tolmach.ArticleSearch;
import dev.tolmach.query.InvalidRequestException;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.Explanation;
import dev.tolmach.search.ShownArticle;
import java.io.IOException;
import java.util.Optional;

/** Articles by the names that an agent gives them. */
public final class ShownArticles {
  private ShownArticles() {}

  /**
   * The text of an article.
   *
   * @throws InvalidRequestException if there is none of that name, or several are
   * @throws IOException if the index cannot be read
   */
  static ShownArticle shown(ArticleSearch index, String id) throws IOException {
    Optional<ShownArticle> shown = index.show(id);
    if (shown.isPresent()) {
      return shown.get();
    }
    Explanation why = index.why(id, SearchRequest.of(""));
    throw new InvalidRequestException(
        why.outcome() == Explanation.Outcome.SKIPPED
            ? "No text of this article: '"
                + id
                + "'. Expected one that is in the index. "
                + why.summary()
            : "No such article: '"
                + id
                + "'. Expected an id or a uri as a search prints it. Search for it.");
  }

  /**
   * The text of an article, or of one of its sections, as Markdown without numbers of lines.
   *
   * @return empty if there is no such article or section
   * @throws InvalidRequestException if several articles have that name, or several sections
   * @throws IOException if the index cannot be read
   */
  public static Optional<String> markdown(ArticleSearch index, ArticleUri uri) throws IOException {
    Optional<ShownArticle> whole = index.show(uri.id());
    Optional<ShownArticle> part =
        uri.section().isEmpty()
            ? whole
            : whole.flatMap(article -> article.section(uri.section().get()));
    return part.map(article -> {
      StringBuilder text = new StringBuilder();
      text.append("# ").append(Markdown.line(article.title())).append("\n\n");
      Piece.of(article).forEach(piece -> text.append(piece.markdown(false)).append('\n'));
      return text.toString();
    });
  }
}
