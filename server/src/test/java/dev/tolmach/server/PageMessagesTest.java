package dev.tolmach.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.ArticleIndex;
import dev.tolmach.ArticleSearch;
import dev.tolmach.http.QueryString;
import dev.tolmach.http.WebRequest;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the search has to say is in the language of the page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageMessagesTest {
  private ArticleIndex index = ArticleIndex.inMemory();
  private SearchHandler handler = SearchHandler.of(index);

  @BeforeAll
  void build(@TempDir Path folder) throws IOException {
    index.rebuild(new Coast(folder).archive());
    handler = SearchHandler.of(index);
  }

  @AfterAll
  void close() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/?q=lens&tag=fog | Если снять «tag:fog», подойдёт 1 статья.",
        "/?q=море&tag=fog | Если снять «tag:fog», подойдут 3 статьи.",
        "/?q=море&tag=sea 2 fog | Если снять «tag:\"sea 2 fog\"», подойдут 3 статьи.",
        "/?q=lens&tag=1 article | Если снять «tag:\"1 article\"», подойдёт 1 статья.",
        "/?q=sea qwrtzpsd xkcdqwz | Ни в одной статье нет: «qwrtzpsd», «xkcdqwz».",
        "/?q=!? | В «!?» нечего искать. Нужно слово, число или символ. Введите что-нибудь из"
            + " этого.",
        "/?q=sea AND lens | «AND» понято как знак запроса: нужны все слова. Чтобы искать само"
            + " слово, возьмите его в кавычки.",
        "/?q=sea OR lens | «OR» понято как знак запроса: достаточно одной из сторон. Чтобы искать"
            + " само слово, возьмите его в кавычки.",
        "/?q=sea NOT lens | «NOT» понято как знак запроса: следующее слово исключено. Чтобы искать"
            + " само слово, возьмите его в кавычки.",
        "/?q=SEA AND LENS | Запрос набран прописными буквами и читается как строчные: «AND» здесь"
            + " слово.",
        "/?q=sea (lens | «(» ищется как текст: пары к этому знаку нет, или вложенность"
            + " слишком глубока.",
        "/?q=sea tag: light | «tag:» ищется как текст: значение пишется сразу после двоеточия, без"
            + " пробела.",
      })
  void notesAreTranslated(String target, String russian) {
    Element note = page(target, "ru").expectFirst(".note");

    assertThat(note.text()).isEqualTo(russian);
    assertThat(note.hasAttr("lang")).isFalse();
    for (String language : List.of("zh-CN", "zh-TW")) {
      Element chinese = page(target, language).expectFirst(".note");
      assertThat(chinese.text()).matches("(?s).*\\p{IsHan}.*").doesNotContain("{", "'");
      assertThat(chinese.hasAttr("lang")).isFalse();
    }
    assertThat(page(target, "en").expectFirst(".note").text()).matches("\\p{ASCII}+|.*море.*");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/?from=never | Это не дата: «never». Нужен год, месяц или день, например 2024, 2024-05"
            + " или 2024-05-31. Исправьте дату.",
        "/?from=2024&to=2023 | Пустой промежуток дат: «2024-01-01 to 2023-12-31». Начало (from)"
            + " должно быть не позже конца (to). Поменяйте их местами или исправьте.",
        "/?limit=x | Это не число: «x». Нужно целое число от 0 до 1000: limit=N. Исправьте число.",
        "/?limit=5000 | Вне допустимых пределов: «limit=5000». Нужно число от 0 до 1000: limit=N."
            + " Выберите его из этих пределов.",
        "/?page=0 | Вне допустимых пределов: «page=0». Страницы есть от 1 до 100. Лучше уточните"
            + " запрос.",
        "/?sort=best | Неизвестное значение параметра sort: «best». Возможны: relevance, newest,"
            + " oldest. Исправьте значение.",
        "/articles/no{1}.md | Такой статьи нет: «no{1}.md». Поищите её по словам.",
      })
  void whatIsWrongIsTranslated(String target, String russian) {
    assertThat(page(target, "ru").expectFirst("main p").text()).isEqualTo(russian);
    for (String language : List.of("zh-CN", "zh-TW")) {
      Element chinese = page(target, language).expectFirst("main p");
      assertThat(chinese.text()).matches("(?s).*\\p{IsHan}.*").doesNotContain("{0}", "'");
      assertThat(chinese.hasAttr("lang")).isFalse();
    }
  }

  @Test
  void wrongAddressesAreTranslated() {
    assertThat(raw(handler, "/?q=%zz", "ru").expectFirst("main p").text())
        .startsWith("Это не адрес: «%zz». Нужен UTF-8");
    assertThat(raw(handler, "/?q=%zz", "zh-TW").expectFirst("main p").text())
        .startsWith("這不是有效的位址：「%zz」。");
  }

  @Test
  void longQueriesAndShortTimeAreTranslated() {
    String letters = "sea".repeat(3_000);
    assertThat(raw(handler, "/?q=" + letters, "ru").select(".note").eachText())
        .contains("Запрос длинный: читаются только первые 8192 знаков.");
    ServerSettings hurried = ServerSettings.builder().timeout(Duration.ofNanos(1)).build();
    SearchHandler brief = SearchHandler.of(index, hurried);
    assertThat(raw(brief, "/?q=sea", "ru").select(".note").eachText())
        .anyMatch(note ->
            note.matches(
                "Поиск остановлен через \\d+ мс: могло найтись больше и лучше, числа здесь не"
                    + " меньше указанных."));
    assertThat(raw(brief, "/?q=sea", "zh-CN").select(".note").eachText())
        .anyMatch(note -> note.matches("搜索在 \\d+ 毫秒后停止：可能还有更多、更好的结果，显示的数量只是下限。"));
  }

  @Test
  void anIndexThatIsNotThereIsSaidInTheReadersLanguage(@TempDir Path folder) throws IOException {
    try (ArticleIndex missing = ArticleIndex.open(folder.resolve("index"))) {
      SearchHandler none = SearchHandler.of(missing);
      assertThat(raw(none, "/", "ru").expectFirst("main p").text())
          .isEqualTo("Индекса сейчас нет: сначала его нужно построить.");
      assertThat(raw(none, "/", "zh-TW").expectFirst("main p").text())
          .isEqualTo("目前沒有可供搜尋的索引：需要先建立索引。");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "false, Сейчас индекс не удаётся прочитать., 目前无法读取索引。",
    "true, Сервер останавливается., 服务器正在停止。"
  })
  void anIndexThatFailsIsSaidInTheReadersLanguage(
      boolean stopping, String russian, String chinese) {
    IOException thrown = stopping ? new InterruptedIOException() : new IOException("disk");
    SearchHandler failing =
        SearchHandler.of(
            (ArticleSearch)
                Proxy.newProxyInstance(
                    ArticleSearch.class.getClassLoader(),
                    new Class<?>[] {ArticleSearch.class},
                    (self, method, arguments) -> {
                      throw thrown;
                    }));
    assertThat(raw(failing, "/", "ru").expectFirst("main p").text()).isEqualTo(russian);
    assertThat(raw(failing, "/", "zh").expectFirst("main p").text()).isEqualTo(chinese);
  }

  @Test
  void rareMessagesAreEnglishAndMarkedSo() {
    Element rare = page("/?recency=x", "ru").expectFirst("main p");

    assertThat(rare.text()).startsWith("Not a recency: 'x'.");
    assertThat(rare.attr("lang")).isEqualTo("en");
  }

  private Document page(String target, String language) {
    int equals = target.indexOf("q=");
    String encoded =
        equals < 0
            ? target.replace("{", "%7B").replace("}", "%7D")
            : target.substring(0, equals + 2)
                + QueryString.encoded(target.substring(equals + 2), "")
                    .replace("%26tag%3D", "&tag=");
    return raw(handler, encoded, language);
  }

  private static Document raw(SearchHandler handler, String target, String language) {
    Map<String, List<String>> headers = Map.of("Accept-Language", List.of(language));
    return Jsoup.parse(handler.answer(new WebRequest("GET", target, headers, new byte[0])).text());
  }
}
