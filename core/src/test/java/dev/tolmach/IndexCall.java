package dev.tolmach;

import dev.tolmach.article.ArticleParseException;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.suggest.CompletionRequest;
import java.io.IOException;

/** Everything that an index can be asked for, on the first {@value #ARTICLES} articles. */
enum IndexCall {
  UPDATE(index -> index.update(edition().archive())),
  REBUILD(index -> index.rebuild(edition().archive())),
  PUT(IndexCall::put),
  REMOVE(index -> index.remove(Edition.id(IndexCall.ARTICLES - 1))),
  SEARCH(index -> index.search("keeper")),
  SIMILAR(index -> index.similar(Edition.path(0), SearchRequest.of(""))),
  SHOW(index -> index.show(Edition.path(0))),
  WHY(index -> index.why(Edition.path(0), SearchRequest.of("keeper"))),
  SUGGEST(index -> index.suggest(CompletionRequest.of("art"))),
  FACETS(ArticleIndex::facets),
  REFRESH(ArticleIndex::refresh),
  GENERATIONS(ArticleIndex::generations),
  ROLLBACK(index -> index.rollback(index.generations().getLast().name()));

  static final int ARTICLES = 12;

  private interface Call {
    Object on(ArticleIndex index) throws IOException;
  }

  @SuppressWarnings("ImmutableEnumChecker") // None of them has a state.
  private final Call call;

  IndexCall(Call call) {
    this.call = call;
  }

  static Edition edition() {
    return Edition.of(ARTICLES, 1);
  }

  /** Makes the call; none changes how many articles there are, but for removing one. */
  void on(ArticleIndex index) throws IOException {
    call.on(index);
  }

  private static Object put(ArticleIndex index) throws IOException {
    try {
      return index.put(Edition.source(0, 1));
    } catch (ArticleParseException e) {
      throw new AssertionError(e);
    }
  }
}
