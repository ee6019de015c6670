package dev.tolmach.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GitIgnoreRuleTest {

  private static boolean matches(String pattern, String path) {
    boolean folder = path.endsWith("/");
    String bare = folder ? path.substring(0, path.length() - 1) : path;
    return GitIgnoreRule.parse(pattern).orElseThrow().matches(bare, folder);
  }

  @ParameterizedTest
  @CsvSource({
    "a.md, a.md",
    "a.md, x/y/a.md",
    "*.md, x/a.md",
    "/a.md, a.md",
    "x/a.md, x/a.md",
    "build/, build/",
    "build/, x/build/",
    "**/a.md, a.md",
    "**/a.md, x/y/a.md",
    "x/**, x/a",
    "x/**, x/y/a",
    "x/**/a, x/a",
    "x/**/a, x/y/z/a",
    "a?c, abc",
    "a[b-d]c, acc",
    "a[!b]c, axc",
    "a[^b]c, axc",
    "[]]x, ]x",
    "[a, [a",
    "a\\*c, a*c",
    "\\#a, #a",
    "\\!a, !a",
    "a*b*c, aXbYbZc",
    "*, anything",
    "'a\\ ', 'a '",
    "черновик*, черновик 2.md",
  })
  void patternMatches(String pattern, String path) {
    assertThat(matches(pattern, path)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "a.md, b.md",
    "/a.md, x/a.md",
    "x/a.md, y/x/a.md",
    "build/, build",
    "x/**, x/",
    "*.md, a.md/b",
    "x/*/a, x/y/z/a",
    "a?c, ac",
    "a?c, a/c",
    "a[b-d]c, aec",
    "a[!b]c, abc",
    "a\\*c, abc",
    "A.md, a.md",
  })
  void patternDoesNotMatch(String pattern, String path) {
    assertThat(matches(pattern, path)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "# comment", "/", "!"})
  void someLinesAreNoRules(String line) {
    assertThat(GitIgnoreRule.parse(line)).isEmpty();
  }

  @Test
  void exclamationMarkLetsInAgain() {
    assertThat(GitIgnoreRule.parse("!a").orElseThrow().negated()).isTrue();
  }

  @Test
  void manyStarsAreMatchedInTime() {
    String pattern = "a*".repeat(100) + "b";
    String folders = "**/x/".repeat(50) + "y";
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          assertThat(matches(pattern, "a".repeat(250))).isFalse();
          assertThat(matches(folders, "x/".repeat(100) + "z")).isFalse();
        });
  }
}
