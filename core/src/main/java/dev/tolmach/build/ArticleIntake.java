package dev.tolmach.build;

import dev.tolmach.article.ArticleParseException;
import dev.tolmach.article.ArticleParser;
import dev.tolmach.article.ArticleSource;
import dev.tolmach.article.ParseResult;
import dev.tolmach.article.ParseResult.SkipReason;
import dev.tolmach.document.ArticleDocuments;
import dev.tolmach.document.TermLimits;
import dev.tolmach.language.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.util.UnicodeUtil;
import org.jspecify.annotations.Nullable;

/**
 * Reads the articles of an archive that are next to each other as versions of one work, decides
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
    List<PendingArticle.Fresh> fresh = new ArrayList<>();
    for (PendingArticle pending : work) {
      build.checkCancelled();
      try {
        take(pending, fresh);
      } catch (ArticleParseException e) {
        writer.fail(pending, e.line(), String.valueOf(e.getMessage()));
      }
    }
    writer.write(fresh);
    build.tally().tell(build.terms().listener());
  }

  /** Takes in the articles that waited for the end of their archive. */
  void takeTwins() throws IOException {
    for (Twins.Waiting waiting : build.twins().end()) {
      build.checkCancelled();
      PendingArticle pending = Objects.requireNonNull(waiting.last()).first();
      List<PendingArticle.Fresh> fresh = new ArrayList<>();
      try {
        LiveArticles.Location older = build.live().find(pending.id());
        take(new Read(pending, read(pending), older, waiting.met() > 1), fresh);
      } catch (ArticleParseException e) {
        writer.fail(pending, e.line(), String.valueOf(e.getMessage()));
      }
      writer.write(fresh);
    }
  }

  private void take(PendingArticle pending, List<PendingArticle.Fresh> fresh)
      throws IOException, ArticleParseException {
    LiveArticles.Location older = build.live().find(pending.id());
    boolean waits = older != null && build.live().hadTwin(older) && build.twins().begins(pending);
    ArticleSource source = read(pending);
    build.tally().read(UnicodeUtil.calcUTF16toUTF8Length(source.text(), 0, source.text().length()));
    Read read = new Read(pending, source, older, pending.again());
    if (waits) {
      await(read);
    } else {
      take(read, fresh);
    }
  }

  /* One that cannot be understood is none, and leaves the one before it where it is. */
  private void await(Read read) throws IOException, ArticleParseException {
    if (!build.live().hasHash(Objects.requireNonNull(read.older), read.source.hash())
        && parse(read.source) instanceof ParseResult.Parsed parsed) {
      String problem = TermLimits.problem(parsed.article());
      if (problem != null) {
        throw new ArticleParseException(read.pending.id(), 0, problem);
      }
    }
    if (build.twins().waits(read.pending, read.source.text().length())) {
      build.tally().superseded(read.pending.id());
    }
  }

  /**
   * An article that was read.
   *
   * @param older where its older version, or a note about it, is; null if there is neither
   * @param twin whether another article of the archive has the same id
   */
  private record Read(
      PendingArticle pending,
      ArticleSource source,
      LiveArticles.@Nullable Location older,
      boolean twin) {
    String hash() {
      return twin ? ArticleDocuments.twinHash(source.hash()) : source.hash();
    }
  }

  private void take(Read read, List<PendingArticle.Fresh> fresh)
      throws IOException, ArticleParseException {
    PendingArticle pending = read.pending;
    ArticleSource source = read.source;
    LiveArticles.Location older = read.older;
    LiveArticles.Location same = isSame(pending, older, source) ? older : null;
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
          var version = new ArticleDocuments.Version(parsed.article(), read.hash());
          fresh.add(new PendingArticle.Fresh(pending, version, older));
        }
      }
      case ParseResult.Skipped skipped -> {
        if (same != null && saysAlready(same, skipped.reason())) {
          leave(pending, same);
        } else {
          writer.writeNote(pending, older, skipped.reason(), read.hash());
        }
      }
    }
  }

  private boolean isSame(
      PendingArticle pending, LiveArticles.@Nullable Location older, ArticleSource source)
      throws IOException {
    return older != null
        && rereading != Rereading.ALL
        && !pending.again()
        && build.live().hasHash(older, source.hash());
  }

  private boolean isIn(Language language, LiveArticles.Location location) throws IOException {
    return build.live().language(location).equals(language);
  }

  private boolean isDue(LiveArticles.Location location) throws IOException {
    return build.live().isDue(location, build.settings().reading(), build.now());
  }

  private boolean saysAlready(LiveArticles.Location location, SkipReason reason)
      throws IOException {
    return location.note() && build.live().reason(location).filter(reason::equals).isPresent();
  }

  private void leave(PendingArticle pending, LiveArticles.Location older) throws IOException {
    if (older.note()) {
      // A note without a known reason is due, so its article is read again.
      build.tally().skipped(pending.id(), build.live().reason(older).orElseThrow());
    } else {
      Language language = build.live().language(older);
      build.tally().unchanged(language);
      build.ids().setPresent(pending.ordinal(), language, false);
    }
  }

  /* One article must not end the build of thousands, not even by a fault of the program. */
  private ParseResult parse(ArticleSource source) throws ArticleParseException {
    try {
      return parser.parse(source);
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      throw new ArticleParseException(source.id(), 0, WorkWriter.fault(e));
    }
  }

  private static ArticleSource read(PendingArticle pending)
      throws IOException, ArticleParseException {
    try {
      return pending.entry().read();
    } catch (LinkageError e) {
      throw new ArticleParseException(pending.id(), 0, WorkWriter.fault(e));
    }
  }
}
