package dev.tolmach.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.tolmach.article.ArticleParser;
import dev.tolmach.article.ReadingRules;
import dev.tolmach.files.GitIgnore;
import dev.tolmach.glossary.Glossary;
import dev.tolmach.testing.Bounded;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any text is settings, or an error that says in which line of the file. */
class FolderSettingsFuzzTest {

  private static final Path FILE = Path.of("tolmach.yaml");
  private static final Pattern ERROR =
      Pattern.compile(
          "The archive's settings are (?:not valid YAML|wrong) in 'tolmach\\.yaml':(\\d+).*"
              + "Expected .* Correct the file\\.",
          Pattern.DOTALL);

  static Stream<byte[]> settings() {
    return Stream.of(
            "name: blog\npreset: hugo\nzone: Asia/Shanghai\ndateOrder: day-first\n",
            "languages: [ru, zh, en]\nlanguageFromPath: false\nlanguageKey: yes\n",
            "headingIds: goldmark\nexclude:\n  - notes/\n  - \"*.tmp.md\"\n  - '[!a-z]**/x'\n",
            "categoryPaths: slash\n",
            "fields:\n  date: [posted, date]\n  tags: labels\n  series: {from: [s], facet: true}\n",
            "synonyms:\n  - [a, b c, 猫]\n  - x, y => z\n  - {from: [a], to: b}\n",
            "tagAliases:\n  - {ru: [a, b], zh: 猫}\n  - x, y\nauthorAliases: [[a, b]]\n",
            "fields: {title: {from: a, facet: no}}\ncolour: red\nname: &a [*a]\n")
        .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  @MethodSource("settings")
  @FuzzTest
  void anyTextIsSettingsOrAnErrorWithItsLine(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    String unified = text.replace("\r\n", "\n").replace('\r', '\n');
    int lines = 1 + (int) unified.chars().filter(c -> c == '\n').count();
    try {
      FolderSettings settings =
          Bounded.by(text.length(), () -> new FolderSettingsReader(FILE, text).read());
      assertThat(settings.warnings()).allMatch(w -> w.line() >= 1 && w.line() <= lines);
      assertThat(new FolderSettingsReader(FILE, text).read()).isEqualTo(settings);
      check(settings.reading());
    } catch (IllegalArgumentException e) {
      Matcher error = ERROR.matcher(String.valueOf(e.getMessage()));
      assertThat(error.matches()).as("%s", e.getMessage()).isTrue();
      assertThat(Integer.parseInt(error.group(1))).isBetween(1, lines);
    }
  }

  /** What was read can be used. */
  private static void check(ArchiveSettings settings) {
    ReadingRules rules = settings.over(ReadingRules.STANDARD);
    assertThat(ArticleParser.builder().rules(rules).build()).isNotNull();
    assertThat(settings.over(rules)).hasToString(rules.toString());
    Glossary glossary = settings.glossary();
    assertThat(Glossary.ofWritten(glossary.written())).isEqualTo(glossary);
    GitIgnore excluded = GitIgnore.of(settings.excluded());
    boolean again = excluded.excludes("ru/posts/a.md", false);
    assertThat(excluded.excludes("ru/posts/a.md", false)).isEqualTo(again);
  }
}
