package dev.tolmach.testdata;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps the tables and the archive in step. */
class ArchiveTablesTest {

  private static final List<List<String>> ARTICLES = rows("articles");
  private static final List<List<String>> QUERIES = rows("queries");
  private static final Set<String> INDEXED =
      ARTICLES.stream()
          .filter(row -> row.getLast().equals("indexed"))
          .map(List::getFirst)
          .collect(Collectors.toSet());

  /** What search does not see in a word: stress marks, soft hyphens, byte order marks inside. */
  private static final Pattern UNSEEN = Pattern.compile("[\u0301\u00ad\u200b\ufeff]|&shy;");

  /** Readings above ruby, tags, targets of links, marks of emphasis and code. */
  private static final Pattern MARKUP =
      Pattern.compile("<r[tp]>.*?</r[tp]>|</?[A-Za-z][^>]*>|\\]\\([^)]*\\)|[*_`\\[\\]]");

  /** Han characters, kana and their punctuation: what is written without spaces. */
  private static final String UNSPACED =
      "[\\x{2E80}-\\x{9FFF}\\x{F900}-\\x{FAFF}\\x{FF00}-\\x{FFEF}\\x{20000}-\\x{3FFFF}]";

  private static final Pattern LINE_BREAK =
      Pattern.compile("(?<=" + UNSPACED + ")\\s+(?=" + UNSPACED + ")");
  private static final String LETTER = "[\\p{L}\\p{N}]";

  @Test
  void everyFileHasARowAndEveryRowAFile() {
    Path archive = TestData.archive();
    List<String> files =
        TestData.files(archive).stream()
            .map(file -> archive.relativize(file).toString().replace('\\', '/'))
            .filter(file -> !file.equals("tolmach.yaml"))
            .toList();
    assertThat(ARTICLES).extracting(List::getFirst).containsExactlyInAnyOrderElementsOf(files);
  }

  @ParameterizedTest
  @FieldSource("ARTICLES")
  void anArticlesRowIsWellFormed(List<String> row) {
    assertThat(row)
        .hasSize(8)
        .noneMatch(String::isBlank)
        .allMatch(cell -> cell.equals(cell.strip()));
    assertThat(row.get(0)).isEqualTo(Normalizer.normalize(row.get(0), Normalizer.Form.NFC));
    if (!row.get(3).equals("-")) {
      assertThat(LocalDate.parse(row.get(3))).isAfter("2020-12-31");
    }
    assertThat(row.get(6)).as("a work's key has no extension").doesNotEndWith(".md");
    assertThat(row.get(7)).isIn("indexed", "draft", "future", "expired", "redirect");
  }

  @Test
  void versionsOfAWorkDifferInLanguage() {
    Map<String, List<String>> works =
        ARTICLES.stream()
            .filter(row -> !row.get(6).equals("-"))
            .collect(
                Collectors.groupingBy(
                    row -> row.get(6), Collectors.mapping(row -> row.get(1), Collectors.toList())));
    assertThat(works)
        .containsKeys("posts/lighthouse", "posts/search-engines", "shared/bread", "slow-reading")
        .allSatisfy((work, languages) ->
            assertThat(languages).hasSizeGreaterThan(1).doesNotHaveDuplicates());
  }

  @ParameterizedTest
  @FieldSource("QUERIES")
  void aQueryExpectsIndexedArticles(List<String> row) {
    assertThat(row).hasSizeBetween(2, 4);
    assertThat(row.get(0)).isNotBlank();
    assertThat(row.get(1).split(",", -1)).doesNotHaveDuplicates().isSubsetOf(INDEXED);
    assertThat(row.size() > 2 ? row.get(2) : "").isIn("", "first");
  }

  @Test
  void noQueryOccursTwice() {
    assertThat(QUERIES).extracting(List::getFirst).doesNotHaveDuplicates();
  }

  static List<List<String>> justified() {
    return QUERIES.stream().filter(row -> row.size() > 3).toList();
  }

  @ParameterizedTest
  @MethodSource("justified")
  void theWordsThatJustifyAQueryOccurInItsArticles(List<String> row) throws IOException {
    String[] articles = row.get(1).split(",", -1);
    String[] words = row.get(3).split(";", -1);
    assertThat(words.length).isIn(1, articles.length);
    for (int i = 0; i < articles.length; i++) {
      String text = text(TestData.archive().resolve(articles[i]));
      assertThat(words[words.length == 1 ? 0 : i].split(" ", -1))
          .as(articles[i])
          .isNotEmpty()
          .allMatch(word -> whole(word).matcher(text).find());
    }
  }

  /** The rows of all tables whose names begin so: one table for each group of languages. */
  private static List<List<String>> rows(String beginning) {
    return TestData.files(TestData.archive().resolveSibling("tables")).stream()
        .map(table -> table.getFileName().toString())
        .filter(table -> table.startsWith(beginning))
        .flatMap(table -> TestData.table(table).stream())
        .toList();
  }

  /** Finds a word: as a whole, but where words are written without spaces, anywhere. */
  private static Pattern whole(String word) {
    String plain = Pattern.quote(plain(word));
    return Pattern.compile(
        Pattern.compile(UNSPACED).matcher(word).find()
            ? plain
            : "(?<!" + LETTER + ")" + plain + "(?!" + LETTER + ")");
  }

  private static String text(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (bytes[0] == (byte) 0xff || bytes[0] == (byte) 0xfe) {
      return plain(new String(bytes, UTF_16));
    }
    try {
      return plain(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return plain(new String(bytes, legacyCharset(file)));
    }
  }

  /** The charset of an article that is not in UTF-8 and does not say so. */
  private static Charset legacyCharset(Path file) {
    String name = TestData.archive().relativize(file).toString().replace('\\', '/');
    return switch (name) {
      case "ru/posts/tramvay.md" -> Charset.forName("windows-1251");
      case "ru/posts/golubinaya-pochta.md" -> Charset.forName("KOI8-R");
      case "zh-cn/notes/old-encoding.md" -> Charset.forName("GB18030");
      default -> throw new AssertionError("An article in an unknown charset: '" + file + "'.");
    };
  }

  /** The text as search sees it, near enough to look a word up. */
  private static String plain(String text) {
    String seen = MARKUP.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll("");
    String joined = LINE_BREAK.matcher(seen).replaceAll("");
    return Normalizer.normalize(joined, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
