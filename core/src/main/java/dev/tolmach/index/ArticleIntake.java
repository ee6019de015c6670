package dev.tolmach.index;

import dev.tolmach.article.ArticleParseException;
import dev.tolmach.article.ArticleParser;
import dev.tolmach.article.ArticleSource;
import dev.tolmach.article.ParseResult;
import dev.tolmach.language.Language;
import dev.tolmach.schema.ArticleDocuments;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.UnicodeUtil;
import org.jspecify.annotations.Nullable;

/**
 * Reads the articles of an archive that stand beside each other as versions of one work, tells
 * which of them changed, and has those written. Any number of threads may use one.
 */
final class ArticleIntake {
  private final Build build;
  private final WorkWriter writer;
  private final ArticleParser parser;
  private final Rereading rereading;

  /**
   * An intake for one archive.
   *
   * @param parser reads articles as the archive wants it
   */
  ArticleIntake(Build build, ArticleParser parser, Rereading rereading) {
    this.build = build;
    this.writer = new WorkWriter(build);
    this.parser = parser;
    this.rereading = rereading;
  }

  /** Takes in articles that are, by their paths, versions of one work. */
  void take(List<PendingArticle> work) throws IOException {
    List<FreshArticle> fresh = new ArrayList<>();
    for (PendingArticle pending : work) {
      build.checkCancelled();
      try {
        take(pending, fresh);
      } catch (ArticleParseException e) {
        writer.fail(pending, e.line(), String.valueOf(e.getMessage()));
      }
    }
    writer.write(fresh);
    build.tally().tell(build.settings().listener());
  }

  private void take(PendingArticle pending, List<FreshArticle> fresh)
      throws IOException, ArticleParseException {
    ArticleSource source = pending.entry().read();
    build.tally().read(UnicodeUtil.calcUTF16toUTF8Length(source.text(), 0, source.text().length()));
    LiveArticles.Place older = build.live().find(pending.id());
    LiveArticles.Place same = isSame(pending, older, source) ? older : null;
    if (same != null && rereading == Rereading.NONE && !isDue(same)) {
      leave(pending, same);
      return;
    }
    ParseResult result = parse(source);
    build.tally().warned(pending.id(), result.warnings());
    switch (result) {
      case ParseResult.Parsed parsed -> {
        if (same != null && !same.note() && isIn(parsed.article().language(), same)) {
          leave(pending, same);
        } else {
          var version = new ArticleDocuments.Version(parsed.article(), source.hash());
          fresh.add(new FreshArticle(pending, version, older));
        }
      }
      case ParseResult.Skipped skipped -> {
        if (same != null && saysAlready(same, skipped.reason())) {
          leave(pending, same);
        } else {
          writer.writeNote(pending, older, skipped.reason(), source.hash());
        }
      }
    }
  }

  private boolean isSame(
      PendingArticle pending, LiveArticles.@Nullable Place older, ArticleSource source)
      throws IOException {
    return older != null
        && rereading != Rereading.ALL
        && !pending.again()
        && build.live().hasHash(older, source.hash());
  }

  private boolean isIn(Language language, LiveArticles.Place place) throws IOException {
    return build.live().language(place).equals(language);
  }

  private boolean isDue(LiveArticles.Place place) throws IOException {
    return build.live().isDue(place, build.settings().reading(), build.now());
  }

  private boolean saysAlready(LiveArticles.Place place, String reason) throws IOException {
    return place.note() && build.live().reason(place).equals(reason);
  }

  private void leave(PendingArticle pending, LiveArticles.Place older) throws IOException {
    if (older.note()) {
      build.tally().skipped(pending.id(), build.live().reason(older));
    } else {
      Language language = build.live().language(older);
      build.tally().unchanged(language);
      build.ids().stands(pending.ordinal(), language, false);
    }
  }

  /* One article must not end the build of thousands, not even by a fault of the program. */
  private ParseResult parse(ArticleSource source) throws ArticleParseException {
    try {
      return parser.parse(source);
    } catch (RuntimeException | StackOverflowError e) {
      throw new ArticleParseException(source.id(), 0, WorkWriter.fault(e));
    }
  }
}
