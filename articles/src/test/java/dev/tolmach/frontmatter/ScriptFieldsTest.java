package dev.tolmach.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptFieldsTest {

  private static Preamble read(String script) {
    return Preamble.of("---js\n" + script + "\n---\n\nbody\n");
  }

  @Test
  void objectIsReadAsItIsWritten() {
    Preamble script =
        read(
            """
            // a comment
            {
              title: "Хлеб, \\"ржаной\\"",
              'date': new Date("2020-02-03"), /* another */
              tags: ["rye", 'oat', `小麦`,],
              draft: false, weight: 1.5, none: null,
              nested: { deep: [1, -2] }
            }\
            """);
    assertThat(script.syntax()).isEqualTo(Syntax.SCRIPT);
    assertThat(script.problems()).isEmpty();
    assertThat(script.fields())
        .containsExactly(
            entry("title", "Хлеб, \"ржаной\""),
            entry("date", "2020-02-03"),
            entry("tags", List.of("rye", "oat", "小麦")),
            entry("draft", "false"),
            entry("weight", "1.5"),
            entry("none", ""),
            entry("nested", Map.of("deep", List.of("1", "-2"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "const title = \"T\";",
        "let title = 'T'\nvar x = 1",
        "module.exports = { title: `T` };",
        "export default {title: 'T'}",
        "({ title: \"\\u0054\" })",
        "({ title: '\\x54' })"
      })
  void titleIsReadFromEachFormOfScript(String script) {
    assertThat(read(script).fields()).containsEntry("title", "T");
    assertThat(read(script).problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ title: 'T', date: Date.now(), tags: ['a'] }",
        "{ title: 'T', date() { return ', }'; }, tags: ['a'] }",
        "{ title: 'T', date: () => ({a: 1}), tags: ['a'] }",
        "{ title: 'T', date: `${year}-01-01`, tags: ['a'] }",
        "{ title: 'T', date: '2020' + month, tags: ['a'] }",
        "{ title: 'T', ...others, tags: ['a'] }",
        "{ title: 'T', [key]: 'x', tags: ['a'] }",
        "{ title: 'T', tags: ['a', b] }",
        "const title = 'T'\nconst tags = ['a']\nfunction date() {\n return 1; }"
      })
  void codeIsAProblemAndCostsNothingElse(String script) {
    Preamble read = read(script);
    assertThat(read.fields())
        .containsEntry("title", "T")
        .containsEntry("tags", List.of("a"))
        .doesNotContainKey("date");
    assertThat(read.problems())
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.line()).isBetween(2, 5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "{", "}", "[", "]", "{]", "{[}", "[}", "{a:}", "#", "'", "`${"})
  void whatIsNoObjectIsAProblemAndNeverText(String script) {
    Preamble read = read(script);
    assertThat(read.syntax()).isEqualTo(Syntax.SCRIPT);
    assertThat(read.fields().keySet()).isSubsetOf("a");
    assertThat(read.problems()).isNotEmpty();
    assertThat(read.bodyLine()).isGreaterThanOrEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{a:", "[", "{a:[", "(", "`", "{a:x,", "{a(){", "/*"})
  void deepAndUnclosedScriptsEnd(String part) {
    assertThat(read(part.repeat(10_000)).fields().size()).isLessThan(2);
  }

  @Test
  void otherLanguagesAreNamedAfterTheFence() {
    assertThat(Preamble.of("---json\n{\"title\": \"T\"}\n---\nx").fields()).containsKey("title");
    assertThat(Preamble.of("---toml\ntitle = \"T\"\n---\nx").fields()).containsKey("title");
    assertThat(Preamble.of("---yml\ntitle: T\n---\nx").fields()).containsKey("title");
    assertThat(Preamble.of("---javascript\n{title: 'T'}\n---\nx").fields()).containsKey("title");
  }
}
