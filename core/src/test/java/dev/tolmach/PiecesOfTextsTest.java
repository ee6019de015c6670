package dev.tolmach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.article.Article;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.ExportedArticle;
import dev.tolmach.testdata.TestData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is copied from an article is a query, with all the words that the index has. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PiecesOfTextsTest {
  private static final int PIECES = 1_500;
  private static final int LONGEST = 60;

  private final Random random = new Random(20_260_101);
  private final List<String> texts = new ArrayList<>();
  private ArticleIndex index;

  @BeforeAll
  void build(@TempDir Path folder) throws IOException {
    index = ArticleIndex.open(folder);
    index.rebuild(ArticleArchive.folder("magazine", TestData.archive()));
    index.export(each -> {
      if (each instanceof ExportedArticle.Found found) {
        Article article = found.article();
        texts.add(article.title() + '\n' + article.text() + '\n' + article.code());
      }
    });
  }

  @AfterAll
  void close() throws IOException {
    index.close();
  }

  @Test
  void anyPieceIsAQuery() throws IOException {
    SoftAssertions soft = new SoftAssertions();
    for (int i = 0; i < PIECES; i++) {
      String query = query(i % 6);
      soft.assertThatCode(() -> index.search(SearchRequest.of(query)))
          .as(query)
          .doesNotThrowAnyException();
    }
    soft.assertAll();
    assertThat(texts).hasSizeGreaterThan(50);
  }

  private String query(int kind) {
    return switch (kind) {
      case 0 -> piece();
      case 1 -> '"' + piece() + '"';
      case 2 -> '"' + piece() + ' ' + piece() + '"';
      case 3 -> "title:\"" + piece() + "\" OR code:(" + piece() + ')';
      case 4 -> piece() + "* -" + piece();
      default -> '"' + mixed() + '"';
    };
  }

  private String piece() {
    String text = texts.get(random.nextInt(texts.size()));
    int from = random.nextInt(text.length());
    return text.substring(from, Math.min(text.length(), from + 1 + random.nextInt(LONGEST)));
  }

  /* Words and characters of all scripts next to each other, in small letters, as people type. */
  private String mixed() {
    StringBuilder mixed = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      String[] words = piece().split("[\\s\\p{Punct}]+", 0);
      String word = words.length == 0 ? "" : words[random.nextInt(words.length)];
      mixed.append(random.nextBoolean() ? " " : "").append(word);
    }
    return mixed.toString().toLowerCase(Locale.ROOT);
  }
}
