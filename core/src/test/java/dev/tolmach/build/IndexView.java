package dev.tolmach.build;

import dev.tolmach.article.Article;
import dev.tolmach.document.ArticleDocuments;
import dev.tolmach.schema.IndexFields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.store.Directory;

/** What a reader sees of an index: its articles, its notes, and its blocks of versions. */
public final class IndexView {
  public final SortedMap<String, Article> articles = new TreeMap<>();
  public final SortedMap<String, String> notes = new TreeMap<>();
  public final List<List<String>> blocks = new ArrayList<>();
  public int documents;

  private IndexView() {}

  public static IndexView of(Directory directory) {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      return of(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static IndexView of(IndexReader reader) {
    IndexView view = new IndexView();
    try {
      for (LeafReaderContext leaf : reader.leaves()) {
        view.add(leaf);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return view;
  }

  /** The article with an id; fails if there is none. */
  public Article article(String id) {
    return Objects.requireNonNull(articles.get(id), id);
  }

  public List<String> ids() {
    return List.copyOf(articles.keySet());
  }

  /** The block that contains an article: the paths of its versions, in order. */
  public List<String> blockOf(String path) {
    return blocks.stream().filter(block -> block.contains(path)).findFirst().orElse(List.of());
  }

  /* A block begins where the place is 0, and goes on where the next document has the next place. */
  private void add(LeafReaderContext leaf) throws IOException {
    NumericDocValues places = DocValues.getNumeric(leaf.reader(), IndexFields.VERSION);
    var live = leaf.reader().getLiveDocs();
    int last = -2;
    for (int document = 0; document < leaf.reader().maxDoc(); document++) {
      if (live != null && !live.get(document)) {
        continue;
      }
      documents++;
      Document stored = leaf.reader().storedFields().document(document);
      if (!places.advanceExact(document)) {
        notes.put(stored.get(IndexFields.SKIPPED), stored.get(IndexFields.REASON));
        continue;
      }
      Article article = ArticleDocuments.article(stored);
      articles.put(article.id().toString(), article);
      boolean goesOn =
          places.longValue() > 0
              && last == document - 1
              && places.longValue() == blocks.getLast().size();
      if (!goesOn) {
        blocks.add(new ArrayList<>());
      }
      boolean inPlace = places.longValue() == blocks.getLast().size();
      blocks.getLast().add(article.id().path() + (inPlace ? "" : "@" + places.longValue()));
      last = document;
    }
  }
}
