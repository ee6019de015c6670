package dev.tolmach.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.query.Expression.AllOf;
import dev.tolmach.query.Expression.AnyOf;
import dev.tolmach.query.Expression.Not;
import dev.tolmach.query.Expression.Phrase;
import dev.tolmach.query.Expression.Prefix;
import dev.tolmach.query.Expression.Where;
import dev.tolmach.query.Expression.Within;
import dev.tolmach.query.Expression.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {
  @Test
  void wordsThatFollowEachOtherStayOnePart() {
    assertThat(read("  кошки и\tсобаки ")).containsExactly(new Words("кошки и собаки"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"a b\"", "“a b”", "«a b»", "„a b“", "„a b”", "”a b”", "»a b«", "＂a b＂"})
  void quotedTextIsAPhraseInEveryStyleOfQuotation(String typed) {
    assertThat(read(typed)).containsExactly(new Phrase("a b"));
  }

  @Test
  void marksAroundNamesInRunningTextAreNoQuotation() {
    assertThat(read("「約翰引句」的爭議")).containsExactly(new Words("「約翰引句」的爭議"));
  }

  @Test
  void aQuotationMarkAfterAWordIsText() {
    assertThat(read("5\" disk")).containsExactly(new Words("5\" disk"));
    assertThat(messages("5\" disk")).isEmpty();
  }

  @Test
  void marksThatMostlyCloseOpenOnlyBeforeAWord() {
    assertThat(read("Home » Docs « A")).containsExactly(new Words("Home » Docs « A"));
    assertThat(read("5” 7” disk")).containsExactly(new Words("5” 7” disk"));
    assertThat(read("»disk ”disk")).containsExactly(new Words("»disk ”disk"));
    assertThat(messages("»disk ”disk")).isEmpty();
  }

  @Test
  void marksInsideHebrewAbbreviationsAreNoQuotation() {
    assertThat(read("ד\"ר כהן ארה\"ב")).containsExactly(new Words("ד\"ר כהן ארה\"ב"));
    assertThat(read("\"ד\"ר כהן\" ים")).containsExactly(new Phrase("ד\"ר כהן"), new Words("ים"));
  }

  @Test
  void aQuotationMarkThatNothingClosesIsTextAndIsReported() {
    assertThat(read("\"белый медведь")).containsExactly(new Words("\"белый медведь"));
    assertThat(messages("\"белый медведь")).singleElement().asString().contains("as text");
  }

  @Test
  void aDashBeforeAWordExcludesIt() {
    assertThat(read("кошка -собака -\"белый медведь\" -(лось OR олень)"))
        .containsExactly(
            new Words("кошка"),
            new Not(new Words("собака")),
            new Not(new Phrase("белый медведь")),
            new Not(new AnyOf(List.of(new Words("лось"), new Words("олень")))));
  }

  @Test
  void aDashInsideAWordOrAloneExcludesNothing() {
    assertThat(read("веб-сервер - тест --")).containsExactly(new Words("веб-сервер - тест --"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"kill -9", "exit code -1", "мороз -40", "-40°C зимой", "цена -5,5", "(мороз -40)"})
  void aDashBeforeANumberExcludesNothingAndSaysSo(String typed) {
    assertThat(read(typed)).allMatch(Words.class::isInstance);
    assertThat(messages(typed)).singleElement().asString().contains("as a number. Write -\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"games -2016", "сеть -5G", "phone -8-800", "kill -\"9\""})
  void aDashBeforeAYearOrAWordWithDigitsExcludesIt(String typed) {
    assertThat(read(typed)).hasSize(2).last().isInstanceOf(Not.class);
    assertThat(messages(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"git commit -am", "chmod -R 755", "curl -X POST", "gcc -O2", "make -j4"})
  void optionsOfCommandsExcludeNothingAndSaySo(String typed) {
    assertThat(read(typed)).containsExactly(new Words(typed));
    assertThat(messages(typed)).singleElement().asString().contains("as the option of a command");
  }

  @ParameterizedTest
  @ValueSource(strings = {"java -jar", "elections -UK", "витамин -D", "water -h2o"})
  void longerWordsAfterADashAreExcluded(String typed) {
    assertThat(read(typed)).hasSize(2).last().isInstanceOf(Not.class);
  }

  @Test
  void anAsteriskAfterAWordAsksForItsBeginning() {
    assertThat(read("нейро* сеть")).containsExactly(new Prefix("нейро"), new Words("сеть"));
  }

  @Test
  void anAsteriskElsewhereIsTextAndIsReportedNextToLetters() {
    assertThat(read("* **")).containsExactly(new Words("* **"));
    assertThat(messages("* **")).isEmpty();
    assertThat(read("*сеть")).containsExactly(new Words("*сеть"));
    assertThat(messages("*сеть")).singleElement().asString().contains("'*сеть'");
  }

  @Test
  void orTakesTheNearestOnEachSide() {
    assertThat(read("белый медведь OR \"белая сова\" OR кит"))
        .containsExactly(
            new Words("белый"),
            new AnyOf(List.of(new Words("медведь"), new Phrase("белая сова"), new Words("кит"))));
  }

  @Test
  void groupsHoldWhatBelongsTogether() {
    assertThat(read("(белый медведь) OR (лиса -хвост)"))
        .containsExactly(
            new AnyOf(
                List.of(
                    new Words("белый медведь"),
                    new AllOf(List.of(new Words("лиса"), new Not(new Words("хвост")))))));
  }

  @Test
  void aGroupWithoutAlternativesMeansItsParts() {
    assertThat(read("поиск (полнотекстовый) в（Lucene -Solr) 搜索"))
        .containsExactly(
            new Words("поиск полнотекстовый в（Lucene"),
            new Not(new Words("Solr)")),
            new Words("搜索"));
    assertThat(read("поиск (полнотекстовый -Solr) 搜索"))
        .containsExactly(
            new Words("поиск полнотекстовый"), new Not(new Words("Solr")), new Words("搜索"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"OR", "OR медведь", "медведь OR", "медведь or кит", "ORANGE кит", "OR OR"})
  void orWithoutTwoSidesIsAWord(String typed) {
    assertThat(read(typed)).containsExactly(new Words(typed));
  }

  @ParameterizedTest
  @CsvSource({
    "tag:, tag:",
    "tag: море, tag:",
    "маяк Tag: море, Tag:",
    "color: red, color:",
    "title: \"белый медведь\", title:",
    "(кит tag:), tag:",
  })
  void aFieldWithoutItsValueIsTextAndSaidSo(String typed, String field) {
    assertThat(messages(typed))
        .containsExactly(
            "'" + field + "' is searched as text: its value follows the colon without a space.");
  }

  @ParameterizedTest
  @CsvSource({
    "tags:море, tags:море, tag",
    "кит Titles:маяк, Titles:маяк, title",
    "dates:2024, dates:2024, date",
    "categories:Природа, categories:Природа, category",
    "categry:x, categry:x, category",
    "auther:Ким, auther:Ким, author",
    "atuhor:Ким, atuhor:Ким, author",
    "colors:red, colors:red, color",
    "intitle:маяк, intitle:маяк, title",
    "Allintext:маяк, Allintext:маяк, text",
    "tags:\"белый медведь\", tags:, tag",
  })
  void aNameNextToAFieldsNameIsTextAndSaidSo(String typed, String word, String field) {
    assertThat(read(typed)).noneMatch(Where.class::isInstance).noneMatch(Within.class::isInstance);
    assertThat(messages(typed))
        .containsExactly(
            "'" + word + "' is searched as text: no field has this name. Is " + field + ": meant?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"test:unit", "data:image", "std::text", "https://a", "tax:x", "inurl:x", ":tags"})
  void aNameLikeNoFieldSaysNothing(String typed) {
    assertThat(messages(typed)).isEmpty();
  }

  @Test
  void aFieldWithItsValueSaysNothing() {
    assertThat(messages("tag:море")).isEmpty();
    assertThat(messages("\"tag:\" море")).isEmpty();
    assertThat(messages("shade: red")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {":)", "f(x)", "a ) b", "() кит", "Lucene: The", "http://a.b", "12:30"})
  void whatOnlyLooksLikeSyntaxIsText(String typed) {
    assertThat(read(typed)).allMatch(Words.class::isInstance);
    assertThat(messages(typed)).isEmpty();
  }

  @Test
  void aParenthesisThatNothingClosesIsTextAndIsReported() {
    assertThat(read("(кит")).containsExactly(new Words("(кит"));
    assertThat(messages("(кит")).hasSize(1);
  }

  @Test
  void partsOfArticlesAreSearchedByName() {
    assertThat(read("title:кит code:printf* Title:\"белый кит\" heading:(кит OR сова)"))
        .containsExactly(
            new Within(ArticlePart.TITLE, new Words("кит")),
            new Within(ArticlePart.CODE, new Prefix("printf")),
            new Within(ArticlePart.TITLE, new Phrase("белый кит")),
            new Within(
                ArticlePart.HEADING, new AnyOf(List.of(new Words("кит"), new Words("сова")))));
  }

  @Test
  void aFullWidthColonEndsTheNameOfAField() {
    assertThat(read("title：绿茶 tag：饮料"))
        .containsExactly(new Within(ArticlePart.TITLE, new Words("绿茶")), where(Facet.TAG, "饮料"));
    assertThat(read("时间：10")).containsExactly(new Words("时间：10"));
  }

  @Test
  void facetsAreConditions() {
    assertThat(read("tag:AI -author:\"И. Лаптев\" lang:zh tag:(море OR город) color:red"))
        .containsExactly(
            where(Facet.TAG, "AI"),
            new Not(where(Facet.AUTHOR, "И. Лаптев")),
            where(Facet.LANGUAGE, "zh"),
            where(Facet.TAG, "море", "город"),
            where(new Facet("color"), "red"));
  }

  @Test
  void valuesOfOneFacetAroundOrAreChosenTogether() {
    assertThat(read("tag:море OR tag:город")).containsExactly(where(Facet.TAG, "море", "город"));
    assertThat(read("tag:море OR lang:ru"))
        .containsExactly(new AnyOf(List.of(where(Facet.TAG, "море"), where(Facet.LANGUAGE, "ru"))));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "2024-05..2024-07, 2024-05-01, 2024-07-31",
        "2024.., 2024-01-01, -",
        "..2024-02, -, 2024-02-29",
      })
  void datesAreRanges(String typed, LocalDate from, LocalDate to) {
    assertThat(read("date:" + typed)).containsExactly(new Where(new Filter.Between(from, to)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"date:yesterday", "date:2024-13", "date:2025..2024", "date:..", "tag:ai*"})
  void aValueThatCannotBeIsTextAndIsReported(String typed) {
    assertThat(read(typed)).containsExactly(new Words(typed));
    assertThat(messages(typed)).singleElement().asString().contains("as text");
  }

  @Test
  void aLongTextIsReadToItsLimit() {
    String typed = "кит ".repeat(5_000);
    assertThat(read(typed)).singleElement().asString().hasSizeLessThan(8_300);
    assertThat(messages(typed)).singleElement().asString().contains("only its first");
  }

  @Test
  void deepGroupsAreText() {
    String typed = "(".repeat(4_000) + "кит" + ")".repeat(4_000);
    assertThat(QueryParser.parse(typed, Set.of()).messages()).hasSize(1);
    assertThat(read(typed))
        .allSatisfy(part -> assertThat(part.depth()).isLessThanOrEqualTo(Expression.MAX_DEPTH));
  }

  @Test
  void anyTextCanBeTypedAndWhatWasReadCanBeTypedAgain() {
    long seed = Long.getLong("tests.seed", System.nanoTime());
    Random random = new Random(seed);
    String[] pieces = {
      "a", "b", " ", "-", "*", "\"", "“", "”", "«", "»", "„", "＂", "「", "ל", "9", "：", "\u3000",
      "\t", "字", "\uD800", "(", ")", "（", "）", " OR ", "OR", "title:", "tag:", "date:", "2024",
      "..", "lang:", ":", "\0"
    };
    for (int round = 0; round < 20_000; round++) {
      StringBuilder typed = new StringBuilder();
      for (int i = random.nextInt(24); i > 0; i--) {
        typed.append(pieces[random.nextInt(pieces.length)]);
      }
      List<Expression> read = read(typed.toString());
      assertThat(read)
          .as("tests.seed=%d, typed: %s", seed, typed)
          .allMatch(part -> !part.typed().isEmpty() && part.depth() <= Expression.MAX_DEPTH);
    }
  }

  private static Where where(Facet facet, String... values) {
    return new Where(new Filter.AnyOf(facet, List.of(values)));
  }

  private static List<Expression> read(String typed) {
    return QueryParser.parse(typed, Set.of("color")).parts();
  }

  private static List<String> messages(String typed) {
    return QueryParser.parse(typed, Set.of("color")).messages();
  }
}
