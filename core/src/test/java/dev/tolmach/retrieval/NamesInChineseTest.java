package dev.tolmach.retrieval;

import static dev.tolmach.retrieval.SearchFixture.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.article.Article;
import dev.tolmach.glossary.LanguagePair;
import dev.tolmach.glossary.Lexicon;
import dev.tolmach.glossary.LexiconDescription;
import dev.tolmach.glossary.Lexicons;
import dev.tolmach.glossary.TranslationKind;
import dev.tolmach.glossary.WordTranslation;
import dev.tolmach.language.Language;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.query.TranslationMode;
import dev.tolmach.search.Hit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Foreign names that no lexicon has, in Chinese texts and in Chinese questions. */
class NamesInChineseTest {
  private static final SearchFixture INDEX = SearchFixture.of(lexicons(), articles(), 40);

  private static List<Article> articles() {
    return List.of(
        article("fresno-zh.md", "zh-Hans", "西风从海岸一直吹到弗雷斯诺，夜里才停下来。").build(),
        article("tver-zh.md", "zh-Hans", "特维尔采娃的日记写到第三本。").build(),
        article("traditional-zh.md", "zh-Hant", "他在謝爾布魯克住了兩年，學會了滑雪。").build(),
        article("mill-zh.md", "zh-Hans", "磨坊旁边有一条小河，水声很轻。").build(),
        article("fresno-en.md", "en", "The wind blew from the coast to Fresno all day.").build(),
        article("fresno-ru.md", "ru", "Ветер дул с берега до Фресно весь день.").build(),
        article("tver-ru.md", "ru", "Дневник Тверцевой занял три тетради.").build(),
        article("mill-en.md", "en", "Next to the mill a brook runs, hardly heard.").build());
  }

  private static Lexicons lexicons() {
    return Lexicons.of(
        lexicon("en", "zh", "yes", "是"),
        lexicon("zh", "en", "是", "yes"),
        lexicon("ru", "zh", "да", "是"),
        lexicon("zh", "ru", "是", "да"));
  }

  private static Lexicon lexicon(String from, String to, String word, String translation) {
    return Lexicon.of(
        LexiconDescription.of("Own words"),
        LanguagePair.of(Language.of(from), Language.of(to)),
        Map.of(
            word,
            List.of(new WordTranslation(translation, 1, TranslationKind.DICTIONARY, "Own words"))));
  }

  @AfterAll
  static void close() throws IOException {
    INDEX.close();
  }

  @ParameterizedTest
  @CsvSource({
    "wind in Fresno, fresno-zh.md, 弗雷斯诺",
    "ветер во Фресно, fresno-zh.md, 弗雷斯诺",
    "фресно, fresno-zh.md, 弗雷斯诺",
    "years in Sherbrooke, traditional-zh.md, 谢尔布鲁克",
    "弗雷斯诺, fresno-en.md, fresno",
    "弗雷斯诺的风, fresno-ru.md, фресн",
    "弗雷斯諾, fresno-ru.md, фресн"
  })
  void aNameIsFoundByItsSound(String typed, String id, String found) throws IOException {
    Optional<Hit> hit = hits(typed).stream().filter(each -> each.id().equals(id)).findFirst();

    assertThat(hit).as(typed).isPresent();
    assertThat(hit.orElseThrow().translated())
        .anySatisfy(each -> {
          assertThat(each.found()).startsWith(found);
          assertThat(each.by()).isEqualTo(TranslationKind.SOUND);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mill", "the brook", "тетради", "磨坊", "小河", "夜里", "Dresden", "в Дрездене", "西海岸"})
  void otherWordsSoundLikeNothing(String typed) throws IOException {
    assertThat(hits(typed))
        .flatExtracting(Hit::translated)
        .noneMatch(each -> each.by() == TranslationKind.SOUND);
  }

  private static List<Hit> hits(String typed) throws IOException {
    SearchRequest request =
        SearchRequest.builder(typed).translate(TranslationMode.ALWAYS).limit(40).build();
    return new ArrayList<>(INDEX.searcher.search(request).hits());
  }
}
