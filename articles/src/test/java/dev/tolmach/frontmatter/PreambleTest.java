package dev.tolmach.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreambleTest {

  @Test
  void yamlScalarsStayAsTyped() {
    Preamble preamble =
        Preamble.of("---\ntitle: 1984\nratio: 1.50\non: Off\nday: 2024-01-10\n---\nbody");
    assertThat(preamble.syntax()).isEqualTo(Syntax.YAML);
    assertThat(preamble.fields())
        .containsExactly(
            entry("title", "1984"),
            entry("ratio", "1.50"),
            entry("on", "Off"),
            entry("day", "2024-01-10"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '^',
      textBlock =
          """
          title: !foo                      => title => !foo
          title: 'Not: !'                  => title => Not: !
          title:~  On two~  lines          => title => On two lines
          title: "On two~  lines"          => title => On two lines
          title: >-~  Folded~  text        => title => Folded text
          title: a # a comment             => title => a
          title: a#b                       => title => a#b
          作者: 李华                         => 作者  => 李华
          cSpell:ignore: a b               => cSpell:ignore => a b
          title: .387                      => title => .387
          title: 0x1F                      => title => 0x1F
          title: 12:30                     => title => 12:30
          """)
  void valueOfYamlIsWhatItsAuthorMeant(String yaml, String key, String value) {
    Preamble preamble = Preamble.of("---\n" + yaml.replace('~', '\n') + "\n---\nbody");
    assertThat(preamble.syntax()).isEqualTo(Syntax.YAML);
    assertThat(preamble.fields()).containsExactly(entry(key, value));
    assertThat(preamble.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '|',
      textBlock =
          """
          title: "never closed~tags: a              => never closed
          title: 'never closed~tags: a              => never closed
          title: 'It's so'~tags: a                  => It's so
          title:~^by a tab~tags: a                  => by a tab
          title: "{{ a "b" }}"~tags: a              => {{ a "b" }}
          title: {{ a }}-{{ b }}~tags: a            => {{ a }}-{{ b }}
          title: “curly”: quoted~tags: a: b         => “curly”: quoted
          title: @handle~tags: a                    => @handle
          title: `code`~tags: a                     => `code`
          title: 50%: half~tags: a                  => 50%: half
          title: [Review] A book~tags: a            => [Review] A book
          """)
  void valueOfBrokenYamlIsTheRestOfItsLine(String yaml, String title) {
    Preamble preamble =
        Preamble.of("---\n" + yaml.replace('~', '\n').replace('^', '\t') + "\n---\nbody");
    assertThat(preamble.syntax()).isEqualTo(Syntax.LINES);
    assertThat(preamble.fields()).containsEntry("title", title).containsKey("tags");
    assertThat(preamble.problems()).isNotEmpty();
  }

  @Test
  void bodyBeginsAfterTheClosingFence() {
    String document = "---\ntitle: A\n---\n\nbody";
    Preamble preamble = Preamble.of(document);
    assertThat(document.substring(preamble.bodyStart())).isEqualTo("\nbody");
    assertThat(preamble.bodyLine()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\ntitle: A\n---\nbody",
        "\n  \n---  \ntitle: A\n---\t\nbody",
        "---\ntitle: A\n...\nbody",
        "--- yaml\ntitle: A\n---\nbody",
        "-----\ntitle: A\n-----\nbody",
        "+++\ntitle = \"A\"\n+++\nbody",
        "---toml\ntitle = 'A'\n---\nbody",
        "{\"title\": \"A\"}\nbody",
        "{\n  \"title\": \"A\",\n}\nbody",
        ";;;\n\"title\": \"A\"\n;;;\nbody",
        "\"title\": \"A\",\n\"tags\": [\n  1\n]\n;;;\nbody",
        "{\"title\": \"A\"};;;\nbody",
        "{\n\"title\": \"A\"\n}\n;;;\nbody",
        "title: A\n---\nbody",
        "importance: 3\ntitle: A\n\n---\nbody",
        "[#]: title: (A)\nbody",
      })
  void everyFormIsFound(String document) {
    Preamble preamble = Preamble.of(document);
    assertThat(preamble.fields()).containsEntry("title", "A");
    assertThat(document.substring(preamble.bodyStart())).isEqualTo("body");
    assertThat(preamble.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "body",
        "# Heading\n\n---\n\nrule above",
        "---\n\nProse between two rules: not a field of anything, you see.\n\nMore.\n\n---\nrest",
        "---\nunclosed prose\nwithout fields",
        "Note: a heading\n---\ntext",
        "{% include head.html %}\nbody",
        "{{< figure >}}\nbody",
        "[link]: https://example.org\nbody",
        "+++\nno fields here\n+++\nbody",
      })
  void proseIsNoFrontMatter(String document) {
    Preamble preamble = Preamble.of(document);
    assertThat(preamble.syntax()).isEqualTo(Syntax.NONE);
    assertThat(preamble.bodyStart()).isZero();
    assertThat(preamble.bodyLine()).isEqualTo(1);
  }

  @Test
  void emptyBlockHasNoFields() {
    Preamble preamble = Preamble.of("---\n---\nbody");
    assertThat(preamble.syntax()).isEqualTo(Syntax.YAML);
    assertThat(preamble.fields()).isEmpty();
    assertThat(preamble.bodyLine()).isEqualTo(3);
  }

  @Test
  void brokenYamlIsReadLineByLine() {
    Preamble preamble =
        Preamble.of(
            "---\n# comment\ntitle: Drive: fast\ntags:\n- a\n- 'b'\nmap:\n  key: v\nlong: one\n"
                + "  two\n---\nbody");
    assertThat(preamble.syntax()).isEqualTo(Syntax.LINES);
    assertThat(preamble.fields())
        .containsExactly(
            entry("title", "Drive: fast"),
            entry("tags", List.of("a", "b")),
            entry("map", Map.of("key", "v")),
            entry("long", "one two"));
    assertThat(preamble.problems())
        .singleElement()
        .isEqualTo(
            new Problem(
                3,
                "The front matter is not valid YAML: mapping values are not allowed here. It was"
                    + " read line by line instead. Quote the value, or correct the line."));
  }

  @Test
  void brokenTomlAndJsonAreReadLineByLine() {
    assertThat(Preamble.of("+++\ntitle = \"a \"b\" c\"\ndraft = true\n+++\n").fields())
        .containsExactly(entry("title", "a \"b\" c"), entry("draft", "true"));
    assertThat(Preamble.of("{\n  \"title\": \"a\"\n  \"draft\": true,\n}\nbody").fields())
        .containsExactly(entry("title", "a"), entry("draft", "true"));
  }

  @Test
  void lastOfTwoValuesCounts() {
    Preamble preamble = Preamble.of("---\na: 1\nb: 2\na: 3\n---\n");
    assertThat(preamble.fields()).containsExactly(entry("a", "3"), entry("b", "2"));
    assertThat(preamble.problems())
        .containsExactly(
            new Problem(
                4, "The key 'a' is stated twice. The last value counts. Remove the other one."));
  }

  @Test
  void lastOfTwoValuesCountsInJson() {
    Preamble preamble = Preamble.of("{\n\"a\": 1,\n\"a\": 2\n}\n");
    assertThat(preamble.fields()).containsExactly(entry("a", "2"));
    assertThat(preamble.problems()).extracting(Problem::line).containsExactly(3);
  }

  @Test
  void underlineOfAHeadingClosesNoBlock() {
    String document = "---\ntitle: A\n\nHeading\n-------\nbody";
    Preamble preamble = Preamble.of(document);
    assertThat(preamble.fields()).containsOnlyKeys("title");
    assertThat(document.substring(preamble.bodyStart())).isEqualTo("\nHeading\n-------\nbody");
    assertThat(preamble.problems()).extracting(Problem::line).containsExactly(1);
  }

  @Test
  void unclosedBlockEndsWhereItsFieldsDo() {
    String document = "---\ntitle: A\ntags: [b]\n\n# Heading\n";
    Preamble preamble = Preamble.of(document);
    assertThat(preamble.fields()).containsOnlyKeys("title", "tags");
    assertThat(document.substring(preamble.bodyStart())).isEqualTo("\n# Heading\n");
    assertThat(preamble.problems()).extracting(Problem::line).containsExactly(1);
  }

  @Test
  void yamlTagsConstructNothing() {
    Preamble preamble =
        Preamble.of("---\na: !!javax.script.ScriptEngineManager [x]\nb: !own y\n---\n");
    assertThat(preamble.fields()).containsExactly(entry("a", List.of("x")), entry("b", "y"));
  }

  @Test
  void aliasesAndMergesAreFollowed() {
    Preamble preamble = Preamble.of("---\na: &x {k: 1, l: 2}\nb:\n  k: 3\n  <<: *x\n---\n");
    assertThat(preamble.fields().get("b")).isEqualTo(Map.of("k", "3", "l", "2"));
  }

  @Test
  void controlCharactersDoNotBreakYaml() {
    assertThat(Preamble.of("---\ntitle: a\u0007b\u007fc\n---\n").fields())
        .containsEntry("title", "a b c");
  }

  @Test
  void linesOfFieldsAreKnown() {
    Preamble preamble = Preamble.of("\n---\ntitle: A\n\"Date\": x\ndated: y\n---\n");
    assertThat(preamble.lineOf("date")).isEqualTo(4);
    assertThat(preamble.lineOf("dated")).isEqualTo(5);
    assertThat(preamble.lineOf("absent")).isEqualTo(3);
  }

  @Test
  void aliasBombIsCutShort() {
    StringBuilder bomb = new StringBuilder("---\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      bomb.append("a").append(i).append(": &a").append(i).append(" [");
      bomb.append(("*a" + (i - 1) + ", ").repeat(9)).append("*a").append(i - 1).append("]\n");
    }
    String document = bomb + "---\nbody";
    Preamble preamble =
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Preamble.of(document));
    assertThat(preamble.syntax()).isEqualTo(Syntax.LINES);
    assertThat(preamble.problems()).isNotEmpty();
  }

  @Test
  void valueThatHoldsItselfIsCutShort() {
    Preamble preamble = Preamble.of("---\ntitle: A\na: &a [*a]\n---\nbody");
    assertThat(preamble.fields()).containsEntry("title", "A");
    assertThat(preamble.problems()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- "})
  void deepNestingIsCutShort(String opener) {
    String document = "---\ntitle: A\ndeep: " + opener.repeat(10_000) + "\n---\nbody";
    Preamble preamble =
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Preamble.of(document));
    assertThat(preamble.fields()).containsEntry("title", "A");
  }

  @Test
  void deepJsonAndTomlAreCutShort() {
    assertThat(Preamble.of("{\"a\": " + "[".repeat(10_000)).syntax()).isEqualTo(Syntax.NONE);
    assertThat(Preamble.of("+++\na = " + "[".repeat(10_000) + "\n+++\n").problems()).isNotEmpty();
  }

  @Test
  void hugeFrontMatterIsReadInTime() {
    String document = "---\n" + "key: value\n".repeat(200_000) + "---\nbody";
    Preamble preamble =
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Preamble.of(document));
    assertThat(preamble.fields()).containsEntry("key", "value");
  }

  @Test
  void commentsMayPrecedeTheFence() {
    String document = "<!-- vale off -->\n<!-- (c)\n2024 -->\n\n---\ntitle: Рожь\n---\nТекст.\n";
    Preamble preamble = Preamble.of(document);
    assertThat(preamble.fields()).containsEntry("title", "Рожь");
    assertThat(document.substring(preamble.bodyStart()).strip()).isEqualTo("Текст.");
    assertThat(Preamble.of("<!-- a -->\n---\nслова без ключей\n---\n").fields()).isEmpty();
    assertThat(Preamble.of("<!-- a -->\n\nПроза.\n\n---\ntitle: x\n---\n").fields()).isEmpty();
  }
}
