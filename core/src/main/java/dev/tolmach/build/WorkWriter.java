package dev.tolmach.build;

import dev.tolmach.article.Article;
import dev.tolmach.article.ArticleId;
import dev.tolmach.article.ParseResult.SkipReason;
import dev.tolmach.document.ArticleDocuments;
import dev.tolmach.document.TermLimits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/**
 * Writes versions of works as blocks, and notes about articles that were left out, and replaces
 * what was there before. Any number of threads may use one, each with ids of its own.
 *
 * <p>An article that cannot be written, or not be read, leaves its older version where it was.
 */
final class WorkWriter {
  private static final String OLDER_STAYS = " Its last good version stays in the index.";
  private static final String EARLIER_STAYS =
      " An earlier article with the same id stays in the index.";

  private final Build build;
  private final IndexWriter writer;
  private final Tally tally;

  WorkWriter(Build build) {
    this.build = build;
    this.writer = build.writer();
    this.tally = build.tally();
  }

  /** What a row of the report says where the program, not the article, is to blame. */
  static String fault(Throwable thrown) {
    return thrown instanceof LinkageError error
        ? LinkageFault.message(error)
        : "The article could not be processed: '"
            + thrown
            + "'. Expected any text to be. This is a fault of the program: report it, with the"
            + " article.";
  }

  /** Writes articles, those of one work as one block. */
  void write(List<PendingArticle.Fresh> articles) throws IOException {
    SortedMap<Term, List<PendingArticle.Fresh>> works = new TreeMap<>();
    for (PendingArticle.Fresh fresh : articles) {
      String problem = TermLimits.problem(fresh.article());
      if (problem != null) {
        fail(fresh.pending(), 0, problem);
        continue;
      }
      Term work = ArticleDocuments.workTerm(fresh.article());
      works.computeIfAbsent(work, ignored -> new ArrayList<>()).add(fresh);
    }
    for (var work : works.entrySet()) {
      work.getValue().sort(Comparator.comparing(PendingArticle.Fresh::id));
      writeBlock(work.getKey(), work.getValue());
    }
  }

  /** Writes a note about an article that was left out. */
  void writeNote(
      PendingArticle pending, LiveArticles.@Nullable Location older, SkipReason reason, String hash)
      throws IOException {
    clear(pending, older);
    writer.addDocument(ArticleDocuments.noteOf(pending.id(), reason, hash));
    tally.skipped(pending.id(), reason);
  }

  /** Accounts for an article that could not be read; its older version stays. */
  void fail(PendingArticle pending, int line, String message) throws IOException {
    LiveArticles.Location older = build.live().find(pending.id());
    String stays = "";
    if (build.twins().has(pending.ordinal())
        || pending.again() && build.ids().present(pending.ordinal()) != null) {
      stays = EARLIER_STAYS;
    } else if (older != null && !older.note()) {
      stays = OLDER_STAYS;
    }
    tally.failed(pending.id(), line, message + stays);
  }

  private void writeBlock(Term work, List<PendingArticle.Fresh> articles) throws IOException {
    for (PendingArticle.Fresh fresh : articles) {
      clear(fresh.pending(), fresh.older());
    }
    build.works().written(work, build.live().hasWork(work));
    add(work, articles);
  }

  private void add(Term work, List<PendingArticle.Fresh> articles) throws IOException {
    try {
      writer.addDocuments(
          ArticleDocuments.blockOf(articles.stream().map(PendingArticle.Fresh::version).toList()));
    } catch (RuntimeException | StackOverflowError e) {
      if (!writer.isOpen()) {
        throw e;
      }
      if (articles.size() == 1) {
        restore(articles.get(0), e);
      } else {
        addOneByOne(work, articles);
      }
      return;
    }
    articles.forEach(this::accountFor);
  }

  /* One article that cannot be analysed takes its whole block out; so the others are saved. */
  private void addOneByOne(Term work, List<PendingArticle.Fresh> articles) throws IOException {
    build.works().suspect(work);
    for (PendingArticle.Fresh fresh : articles) {
      add(work, List.of(fresh));
    }
  }

  private void restore(PendingArticle.Fresh fresh, Throwable thrown) throws IOException {
    LiveArticles.Location older = fresh.older();
    if (older != null && !older.note()) {
      ArticleDocuments.Version version = build.live().readToWrite(older);
      writer.addDocuments(ArticleDocuments.blockOf(List.of(version)));
      build.works().suspect(ArticleDocuments.workTerm(version.article()));
    }
    fail(fresh.pending(), 0, fault(thrown));
  }

  private void accountFor(PendingArticle.Fresh fresh) {
    Article article = fresh.article();
    int ordinal = fresh.pending().ordinal();
    tally.indexed(article);
    build.ids().setPresent(ordinal, article.language(), true);
    boolean byPath = article.work().equals(fresh.pending().key());
    build.ids().setWork(ordinal, byPath ? null : article.work());
  }

  /* Removes what has an id; the work that it belonged to has to be looked at again. */
  private void clear(PendingArticle pending, LiveArticles.@Nullable Location older)
      throws IOException {
    ArticleId id = pending.id();
    if (older != null && !older.note()) {
      Article article = build.live().read(older).article();
      build.works().suspect(ArticleDocuments.workTerm(article));
    }
    if (pending.again()) {
      String work = build.ids().work(pending.ordinal());
      String key = work == null ? pending.key() : work;
      build.works().suspect(ArticleDocuments.workTerm(id.archive(), key));
      tally.replaced(id, build.ids().remove(pending.ordinal()));
    }
    if (older != null || pending.again()) {
      writer.deleteDocuments(ArticleDocuments.idTerm(id), ArticleDocuments.skippedTerm(id));
    }
  }
}
