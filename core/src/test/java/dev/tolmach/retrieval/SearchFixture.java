package dev.tolmach.retrieval;

import dev.tolmach.analysis.LanguageAnalyzers;
import dev.tolmach.article.Article;
import dev.tolmach.article.ArticleId;
import dev.tolmach.article.FrontMatter;
import dev.tolmach.article.Section;
import dev.tolmach.document.ArticleDocuments;
import dev.tolmach.document.ArticleDocuments.Version;
import dev.tolmach.field.ArticleDate;
import dev.tolmach.glossary.Glossary;
import dev.tolmach.glossary.Lexicons;
import dev.tolmach.language.Language;
import dev.tolmach.schema.ArticleAnalyzers;
import dev.tolmach.schema.ArticleSimilarity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/** An index in memory of a few articles, written as the schema says. */
public final class SearchFixture implements AutoCloseable {
  static final ArticleAnalyzers ANALYZERS = new ArticleAnalyzers(LanguageAnalyzers.standard());
  private static final String HASH = "00".repeat(32);

  private final Directory directory = new ByteBuffersDirectory();
  final DirectoryReader reader;
  public final ArticleSearcher searcher;

  private SearchFixture(
      Glossary glossary, Lexicons lexicons, List<Article> articles, int segmentEvery)
      throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(ANALYZERS.writing());
    config.setSimilarity(new ArticleSimilarity());
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      Map<String, List<Version>> works = new LinkedHashMap<>();
      for (Article article : articles) {
        works
            .computeIfAbsent(ArticleDocuments.workTerm(article).text(), key -> new ArrayList<>())
            .add(new Version(article, HASH));
      }
      int written = 0;
      for (List<Version> versions : works.values()) {
        writer.updateDocuments(
            ArticleDocuments.workTerm(versions.get(0).article()),
            ArticleDocuments.blockOf(versions));
        if (++written % segmentEvery == 0) {
          writer.flush();
        }
      }
    }
    reader = DirectoryReader.open(directory);
    searcher = new ArticleSearcher(reader, ANALYZERS, glossary, lexicons);
  }

  static SearchFixture of(Article... articles) {
    return of(List.of(articles), Integer.MAX_VALUE);
  }

  static SearchFixture of(Glossary glossary, Article... articles) {
    return of(glossary, List.of(articles), Integer.MAX_VALUE);
  }

  static SearchFixture of(Lexicons lexicons, List<Article> articles, int segmentEvery) {
    return of(Glossary.NONE, lexicons, articles, segmentEvery);
  }

  static SearchFixture of(List<Article> articles, int segmentEvery) {
    return of(Glossary.NONE, articles, segmentEvery);
  }

  private static SearchFixture of(Glossary glossary, List<Article> articles, int segmentEvery) {
    return of(glossary, Lexicons.NONE, articles, segmentEvery);
  }

  private static SearchFixture of(
      Glossary glossary, Lexicons lexicons, List<Article> articles, int segmentEvery) {
    try {
      return new SearchFixture(glossary, lexicons, articles, segmentEvery);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Draft article(String path, String tag, String text) {
    return new Draft(path, Language.of(tag), text);
  }

  /** An article that is being written. */
  static final class Draft {
    private final String path;
    private final Language language;
    private final String text;
    private String title = "";
    private String code = "";
    private String work;
    private final FrontMatter.Builder front = FrontMatter.builder();
    private List<Section> sections = List.of();
    private List<Language> languages;

    private Draft(String path, Language language, String text) {
      this.path = path;
      this.language = language;
      this.text = text;
      this.work = path;
      this.languages = List.of(language);
    }

    /** Passages in further languages. */
    Draft alsoIn(String tag) {
      languages = List.of(language, Language.of(tag));
      return this;
    }

    Draft title(String value) {
      title = value;
      return this;
    }

    Draft code(String value) {
      code = value;
      return this;
    }

    Draft work(String value) {
      work = value;
      return this;
    }

    Draft tags(String... values) {
      front.tags(List.of(values));
      return this;
    }

    Draft authors(String... values) {
      front.authors(List.of(values));
      return this;
    }

    Draft date(String day) {
      LocalDate date = LocalDate.parse(day);
      front.date(new ArticleDate(date, date.atStartOfDay(ZoneOffset.UTC).toInstant()));
      return this;
    }

    Draft field(String name, String value) {
      front.custom(Map.of(name, List.of(value)));
      return this;
    }

    Draft section(String heading, int start) {
      List<Section> all = new ArrayList<>();
      for (Section section : sections) {
        int end = Math.min(section.end(), start);
        all.add(new Section(2, section.heading(), section.anchor(), 7, section.start(), end));
      }
      all.add(new Section(2, heading, heading, 7, start, text.length()));
      sections = all;
      return this;
    }

    Article in(String archive) {
      return new Article(
          new ArticleId(archive, path),
          title,
          language,
          languages,
          work,
          front.build(),
          text,
          code,
          sections);
    }

    Article build() {
      return in("blog");
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
