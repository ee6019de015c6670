package dev.tolmach.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.analysis.LanguageAnalyzers;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.SmallFloat;
import org.junit.jupiter.api.Test;

class CountedFieldTest {
  private static final String TITLE = TextField.TITLE.characters();
  private static final String TEXT = TextField.TEXT.characters();

  private static Document article(String title, String text) {
    Document article = new Document();
    article.add(new CountedField(TITLE, title));
    article.add(new CountedField(TEXT, text));
    return article;
  }

  @Test
  void eachFieldIsAsLongAsItsOwnText() throws IOException {
    ArticleAnalyzers analyzers = new ArticleAnalyzers(LanguageAnalyzers.standard());
    IndexWriterConfig config = new IndexWriterConfig(analyzers.writing());
    config.setSimilarity(new ArticleSimilarity());
    try (Directory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        writer.addDocument(article("渡口的茶馆", "河边有一家茶馆"));
        writer.addDocument(article("茶馆的一天", "茶"));
        writer.addDocument(article("茶", "老人在渡口等船，茶馆的灯还亮着"));
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        LeafReader segment = reader.leaves().get(0).reader();
        for (int doc = 0; doc < 3; doc++) {
          assertThat(length(segment, TITLE, doc)).isEqualTo(List.of(5, 5, 1).get(doc));
          assertThat(length(segment, TEXT, doc)).isEqualTo(List.of(7, 1, 14).get(doc));
          assertThat(words(segment, TITLE, doc)).isEqualTo(List.of(5, 5, 1).get(doc));
          assertThat(words(segment, TEXT, doc)).isEqualTo(List.of(7, 1, 14).get(doc));
        }
      }
    }
  }

  /* Such words have two forms at one position, and the analyzer keeps a token for the second one. */
  @Test
  void whatAFilterKeepsAndGivesAgainIsCountedOnce() throws IOException {
    ArticleAnalyzers analyzers = new ArticleAnalyzers(LanguageAnalyzers.standard());
    IndexWriterConfig config = new IndexWriterConfig(analyzers.writing());
    config.setSimilarity(new ArticleSimilarity());
    try (Directory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        writer.addDocument(article("Café 茶馆 Łódź", "在 Île-de-France 的茶馆"));
        writer.addDocument(article("Cafe 茶馆 Lodz", "在 Ile-de-France 的茶馆"));
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        LeafReader segment = reader.leaves().get(0).reader();
        assertThat(length(segment, TITLE, 0)).isEqualTo(length(segment, TITLE, 1)).isEqualTo(4);
        assertThat(length(segment, TEXT, 0)).isEqualTo(length(segment, TEXT, 1));
      }
    }
  }

  private static int length(LeafReader segment, String field, int doc) throws IOException {
    NumericDocValues norms = segment.getNormValues(field);
    assertThat(norms.advanceExact(doc)).isTrue();
    return SmallFloat.byte4ToInt((byte) norms.longValue());
  }

  private static int words(LeafReader segment, String field, int doc) throws IOException {
    NumericDocValues words = segment.getNumericDocValues(field);
    assertThat(words.advanceExact(doc)).isTrue();
    return (int) words.longValue();
  }
}
