package dev.tolmach.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PageLanguageTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0 статей",
    "1, 1 статья",
    "2, 2 статьи",
    "4, 4 статьи",
    "5, 5 статей",
    "11, 11 статей",
    "12, 12 статей",
    "14, 14 статей",
    "21, 21 статья",
    "22, 22 статьи",
    "25, 25 статей",
    "101, 101 статья",
    "111, 111 статей",
    "112, 112 статей",
    "1002, 1\u00a0002 статьи"
  })
  void russianNounsFollowTheirNumber(long count, String text) {
    assertThat(PageTexts.in(PageLanguage.RU).count("articles", count)).isEqualTo(text);
  }

  @Test
  void otherLanguagesHaveFewerForms() {
    assertThat(PageTexts.in(PageLanguage.EN).count("articles", 1)).isEqualTo("1 article");
    assertThat(PageTexts.in(PageLanguage.EN).count("articles", 1_200)).isEqualTo("1,200 articles");
    assertThat(PageTexts.in(PageLanguage.ZH_HANS).count("articles", 1)).isEqualTo("1 篇文章");
  }

  @ParameterizedTest
  @EnumSource(PageLanguage.class)
  void everyLanguageHasAllTexts(PageLanguage language) {
    assertThat(plain(language)).isEqualTo(plain(PageLanguage.EN));
    for (long count = 0; count < 130; count++) {
      assertThat(PageTexts.in(language).count("found", count)).contains("" + count);
      assertThat(PageTexts.in(language).count("articles", count)).contains("" + count);
    }
  }

  private static Set<String> plain(PageLanguage language) {
    Set<String> names = new TreeSet<>();
    PageTexts.in(language)
        .names()
        .forEach(name -> names.add(name.replaceFirst("\\.(one|few|many|other)$", ".N")));
    return names;
  }

  @Test
  void datesAreWrittenAsTheLanguageDoes() {
    LocalDate day = LocalDate.of(2025, 9, 6);
    assertThat(PageTexts.in(PageLanguage.EN).day(day)).isEqualTo("September 6, 2025");
    assertThat(PageTexts.in(PageLanguage.RU).day(day)).startsWith("6 сентября 2025");
    assertThat(PageTexts.in(PageLanguage.ZH_HANS).day(day)).isEqualTo("2025年9月6日");
    assertThat(PageTexts.in(PageLanguage.RU).month(YearMonth.of(2025, 9))).isEqualTo("сентябрь");
  }

  @Test
  void languagesAreCalledAsTheyCallThemselves() {
    PageTexts texts = PageTexts.in(PageLanguage.RU);
    assertThat(texts.name("zh-Hant")).isEqualTo("繁體中文");
    assertThat(texts.name("de")).isEqualTo("Deutsch");
    assertThat(texts.name("ja")).isEqualTo("日本語");
    assertThat(texts.name("tr")).isEqualTo("Türkçe");
    assertThat(texts.name("und")).isEqualTo("Язык неизвестен");
  }
}
