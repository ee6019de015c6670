package dev.tolmach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.article.ArticleId;
import dev.tolmach.article.ArticleSource;
import dev.tolmach.glossary.Lexicons;
import dev.tolmach.glossary.TranslationKind;
import dev.tolmach.index.IndexSettings;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.query.TranslationMode;
import dev.tolmach.search.Hit;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Foreign names that no lexicon has, in Chinese texts and in Chinese questions. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ParameterizedClass
@EnumSource(Engine.class)
class NamesInChineseTest {
  @Parameter private Engine engine;
  private ArticleIndex index;

  @BeforeParameterizedClassInvocation
  void build() throws Exception {
    Lexicons lexicons =
        Lexicons.of(
            OneWordLexicon.of("en", "zh", "yes", "是"),
            OneWordLexicon.of("zh", "en", "凯蒂", "Kitty"),
            OneWordLexicon.of("ru", "zh", "да", "是"),
            OneWordLexicon.of("zh", "ru", "是", "да"));
    index = engine.fresh(IndexSettings.builder().lexicons(lexicons).build());
    put("fresno-zh", "zh-Hans", "西风从海岸一直吹到弗雷斯诺，夜里才停下来。");
    put("tver-zh", "zh-Hans", "特维尔采娃的日记写到第三本。");
    put("traditional-zh", "zh-Hant", "他在謝爾布魯克住了兩年，學會了滑雪。");
    put("bonn-zh", "zh-Hans", "波恩的桥上有风。");
    put("mill-zh", "zh-Hans", "磨坊旁边有一条小河，水声很轻。");
    put("fresno-en", "en", "The wind blew from the coast to Fresno all day.");
    put("fresno-ru", "ru", "Ветер дул с берега до Фресно весь день.");
    put("tver-ru", "ru", "Дневник Тверцевой занял три тетради.");
    put("piketty-en", "en", "A lecture by Piketty on the harvest.");
    put("mill-en", "en", "Next to the mill a brook runs, hardly heard.");
  }

  @AfterParameterizedClassInvocation
  void close() throws IOException {
    index.close();
  }

  private void put(String id, String language, String text) throws Exception {
    Map<String, Object> front = Map.of("title", "…", "lang", language);
    index.put(ArticleSource.of(new ArticleId("notes", id), text, front));
  }

  @ParameterizedTest
  @CsvSource({
    "wind in Fresno, fresno-zh, 弗雷斯诺",
    "ветер во Фресно, fresno-zh, 弗雷斯诺",
    "фресно, fresno-zh, 弗雷斯诺",
    "years in Sherbrooke, traditional-zh, 谢尔布鲁克",
    "the bridges of Bonn, bonn-zh, 波恩",
    "мосты Бонна, bonn-zh, 波恩",
    "弗雷斯诺, fresno-en, fresno",
    "弗雷斯诺的风, fresno-ru, фресн",
    "弗雷斯諾, fresno-ru, фресн",
    "皮凯蒂的书, piketty-en, piketti"
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

  private List<Hit> hits(String typed) throws IOException {
    SearchRequest request =
        SearchRequest.builder(typed).translate(TranslationMode.ALWAYS).limit(40).build();
    return index.search(request).hits();
  }
}
