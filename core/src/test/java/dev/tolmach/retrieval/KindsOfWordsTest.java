package dev.tolmach.retrieval;

import static dev.tolmach.retrieval.SearchFixture.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.tolmach.query.Expression;
import dev.tolmach.query.MatchRule;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.Hit;
import dev.tolmach.search.SearchResult;
import dev.tolmach.suggest.Suggestion;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words as authors write them and readers type them: each finds what it means and nothing else. */
class KindsOfWordsTest {
  private static final SearchFixture FIXTURE =
      SearchFixture.of(
          article("frontend.md", "ru", "Ищем frontend-разработчика в отдел рыбы.").build(),
          article("frontend-only.md", "en", "The frontend of the shop is old.").build(),
          article("developer-only.md", "ru", "Разработчик уехал на море.").build(),
          article("nginx.md", "en", "We moved to Nginx1.27 and Pixel9Pro phones.").build(),
          article("nginx-apart.md", "en", "Old nginx 1 has 27 modules.").build(),
          article("joined.md", "en", "Try MariaDB-11, PyTorch_2 and 12-CoreXeon at 30℃.").build(),
          article("mailing.md", "ru", "Отправим e-mail-открытку и SD-карту на 3D-сканер.").build(),
          article("code.md", "en", "The code lives on github now.").build(),
          article("code-ru.md", "ru", "Код лежит на гитхабе.").build(),
          article("harmony.md", "zh-Hans", "新的鸿蒙5Max手机很轻。").build(),
          article("gas.md", "en", "The CO₂ in 40 m³ weighs 70㎏ at ½ bar.").build(),
          article("marked.md", "en", "Dvořák had a crème brûlée in Łódź.").build(),
          article("plain.md", "en", "Dvorak is a keyboard, creme is a colour.").build(),
          article("arabic.md", "ar", "كتبنا هذه الصفحة عن البحر في عام ١٩٩٩.").build(),
          article("grouped.md", "en", "They counted 3,400,000 herrings.").build(),
          article("swiss.md", "de", "Es waren 8'765'432 Heringe.").build(),
          article("phone.md", "ru", "Звоните: +7 (812) 555-01-23, спросите Асю.").build(),
          article("dotted.md", "en", "The N.A.T.O. met. She is a Ph.D. student.").build(),
          article("doctor.md", "ru", "Рыбу изучал д.б.н. Окунев.").build(),
          article("kana.md", "ja", "プリンタを直した。めろんを食べた。齋藤さんと会った。").build(),
          article("ferry.md", "en", "Ferry day ⛴️ is near.").build(),
          article("astronaut.md", "en", "She waves 👋🏿 as 👩‍🚀 in 🇯🇵 now ✅.").build(),
          article("surname.md", "ru", "Рассказ Чехова читали вслух.").build(),
          article("czech.md", "ru", "Чехи варят пиво.").build(),
          article("island.md", "ru", "На острове живут тюлени.").build(),
          article("size.md", "en", "Screens of 2560×1440 and 1366x768, a calibre 7,62×39.").build(),
          article("lake.md", "en", "We don't swim, the lake has 70 °F.").build(),
          article("from.md", "ru", "С горы видно всё, а мы, т.е. все, идём за грибами.").build(),
          article("latin.md", "en", "Take B12 and look at the M-30.").build(),
          article("cyrillic.md", "ru", "Выпей В12 и взгляни на М-30.").build());

  @AfterAll
  static void close() throws IOException {
    FIXTURE.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '\t',
      quoteCharacter = '`',
      textBlock =
          """
          frontend-разработчик\tfrontend.md
          "frontend-разработчик"\tfrontend.md
          nginx1.27\tnginx.md
          "nginx 1.27"\tnginx.md
          pixel9pro\tnginx.md
          pixel 9 pro\tnginx.md
          9pro\tnginx.md
          mariadb11\tjoined.md
          MariaDB-11\tjoined.md
          mariadb 11\tjoined.md
          "mariadb 11"\tjoined.md
          db-11\tjoined.md
          pytorch2\tjoined.md
          12corexeon\tjoined.md
          ℃\tjoined.md
          30 °C\tjoined.md
          e-mail-открытка\tmailing.md
          "e-mail-открытку"\tmailing.md
          mail открытка\tmailing.md
          sd карта\tmailing.md
          SD-карта\tmailing.md
          sd-карты\tmailing.md
          3D-сканер\tmailing.md
          3d-сканера\tmailing.md
          5max\tharmony.md
          鸿蒙5\tharmony.md
          鸿蒙 5 Max\tharmony.md
          co2\tgas.md
          CO₂\tgas.md
          m3\tgas.md
          70 kg\tgas.md
          ½\tgas.md
          lodz\tmarked.md
          brulee\tmarked.md
          1999\tarabic.md
          १९९९\tarabic.md
          １９９９\tarabic.md
          3400000\tgrouped.md
          3 400 000\tgrouped.md
          8765432\tswiss.md
          8,765,432\tswiss.md
          78125550123\tphone.md
          +7 812 555 01 23\tphone.md
          555-01-23\tphone.md
          nato\tdotted.md
          N.A.T.O.\tdotted.md
          phd\tdotted.md
          дбн\tdoctor.md
          プリンター\tkana.md
          メロン\tkana.md
          斎藤\tkana.md
          ⛴\tferry.md
          day ⛴\tferry.md
          "day is"\tferry.md
          👩‍🚀\tastronaut.md
          👋🏿\tastronaut.md
          🇯🇵\tastronaut.md
          ✅\tastronaut.md
          👋\t
          👩\t
          🚀\t
          🇯🇲\t
          Чехов\tsurname.md
          остров\tisland.md
          """)
  void aWordFindsWhatItMeans(String query, String expected) throws IOException {
    List<String> all = expected == null ? List.of() : List.of(expected);
    assertThat(matches(query)).isEqualTo(all);
  }

  @Test
  void aWordWithOtherMarksComesAfterTheWordAsItIsTyped() throws IOException {
    assertThat(matches("Dvořák")).containsExactly("marked.md", "plain.md");
    assertThat(matches("dvorak")).containsExactly("plain.md", "marked.md");
    assertThat(matches("creme")).containsExactly("plain.md", "marked.md");
  }

  @Test
  void aDesignationIsFoundInTheLettersOfBothScripts() throws IOException {
    assertThat(matches("B12")).containsExactly("latin.md", "cyrillic.md");
    assertThat(matches("В12")).containsExactly("cyrillic.md", "latin.md");
    assertThat(matches("m-30")).containsExactly("latin.md", "cyrillic.md");
    assertThat(matches("м-30")).containsExactly("cyrillic.md", "latin.md");
    assertThat(matches("\"M-30\"")).containsExactly("latin.md");
    assertThat(matches("со2")).containsExactly("gas.md");
  }

  @ParameterizedTest
  @ValueSource(strings = {"70°F", "т.е.", "ёж", "c", "adn", "lake laks"})
  void nothingIsSuggestedThatWasNotMeant(String typed) throws IOException {
    assertThat(suggested(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"dont, don't", "lakr, lake", "ыцшь, swim", "'uhb,fvb', грибами"})
  void whatWasMeantIsSuggested(String typed, String meant) throws IOException {
    assertThat(suggested(typed)).startsWith(meant);
  }

  @Test
  void thePartsOfACompoundWordFillThePage() throws IOException {
    SearchResult apart = search("keyboard-colour");
    assertThat(apart.total()).isZero();
    assertThat(apart.hits()).extracting(Hit::id).containsExactly("plain.md");
    assertThat(apart.hits().get(0).missing()).containsExactly("keyboard-colour");
    SearchRequest every = SearchRequest.builder("keyboard-colour").match(MatchRule.ALL).build();
    assertThat(FIXTURE.searcher.search(every).hits()).isEmpty();
  }

  @Test
  void thePartsOfACompoundWordDecideInALongQuestion() throws IOException {
    SearchResult found = search("which keyboard-colour has dvorak herrings creme");
    assertThat(found.hits().get(0).id()).isEqualTo("plain.md");
    assertThat(found.hits().get(0).missing()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '\t',
      textBlock =
          """
          КТО ЧИТАЛ РАССКАЗ\tsurname.md
          WHO IS THE STUDENT\tdotted.md
          herrings AND counted\tgrouped.md
          keyboard OR herrings\tgrouped.md plain.md
          dvorak NOT keyboard\tmarked.md
          COUNTED OR HERRINGS\tgrouped.md
          """)
  void capitalsAndOperatorsAreReadAsTheyAreMeant(String query, String expected) throws IOException {
    assertThat(matches(query)).containsExactlyInAnyOrder(expected.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '\t',
      quoteCharacter = '`',
      textBlock =
          """
          herrings AND counted\t'AND' is read as syntax
          keyboard OR herrings\t'OR' is read as syntax
          dvorak NOT keyboard\t'NOT' is read as syntax
          COUNTED OR HERRINGS\tin capitals
          git commit -am\t'-am' is searched as text
          ?!…\tNothing in '?!…' can be looked for
          ( "" )\tcan be looked for
          -- ** ()\tcan be looked for
          """)
  void aMessageSaysHowAQueryIsRead(String query, String message) throws IOException {
    assertThat(search(query).messages()).anyMatch(each -> each.contains(message));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"keyboard OR_NOT herrings", "keyboard ORA herrings", "keyboard AND_ herrings"})
  void whatOnlyBeginsLikeAnOperatorIsAWord(String query) throws IOException {
    assertThat(search(query).messages()).noneMatch(message -> message.contains("syntax"));
  }

  @Test
  void aSlipIsMendedInTheLettersThatAreTyped() throws IOException {
    SearchResult found = FIXTURE.searcher.search(SearchRequest.builder("githab").build());
    assertThat(found.suggestions().get(0).text()).isEqualTo("github");
    assertThat(found.hits()).extracting(Hit::id).containsExactly("code.md");
    assertThat(matches("гитхаб")).containsExactly("code-ru.md");
  }

  @ParameterizedTest
  @ValueSource(strings = {"灯塔", "½", "🚀", "фар-", "M1-"})
  void theTimeGrowsWithTheLengthOfWhatIsRepeated(String unit) {
    String text = unit.repeat(60_000 / unit.length());
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          SearchRequest request =
              SearchRequest.builder("").expression(new Expression.Words(text)).build();
          assertThat(FIXTURE.searcher.search(request).exact()).isTrue();
        });
  }

  @ParameterizedTest
  @CsvSource({"???", "‽ — …", "'( )'", "-", "*"})
  void signsAloneFindNothing(String query) throws IOException {
    assertThat(search(query).total()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "и или не",
    "or and not",
    "AND OR NOT",
    "NOT NOT x",
    "a OR AND b",
    "NOT",
    "١ 1 १",
    "я"
  })
  void noQueryIsAnError(String query) throws IOException {
    assertThat(search(query).exact()).isTrue();
    String mixed = (query + " Dvořák灯塔１٢ЩИТ-x2 ").repeat(300);
    assertThat(search(mixed.substring(0, Math.min(8_192, mixed.length()))).exact()).isTrue();
  }

  private static SearchResult search(String query) throws IOException {
    return FIXTURE.searcher.search(SearchRequest.builder(query).suggestions(false).build());
  }

  private static List<String> suggested(String query) throws IOException {
    return FIXTURE.searcher.search(SearchRequest.builder(query).build()).suggestions().stream()
        .map(Suggestion::text)
        .toList();
  }

  private static List<String> matches(String query) throws IOException {
    return search(query).hits().stream()
        .filter(hit -> hit.missing().isEmpty())
        .map(Hit::id)
        .toList();
  }
}
