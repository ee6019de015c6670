package dev.tolmach.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.field.FieldMapping;
import dev.tolmach.field.FieldMapping.CustomField;
import dev.tolmach.field.StatedField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However much of a front matter is broken, a draft in it does not become public unsaid. */
class BrokenFrontMatterTest {
  private static final int ROUNDS = Integer.getInteger("tests.rounds", 400);

  private final ArticleParser parser = ArticleParser.builder().build();

  private ParseResult parse(String text) throws ArticleParseException {
    return parse("a.md", text, Map.of());
  }

  private ParseResult parse(String path, String text, Map<String, Object> given)
      throws ArticleParseException {
    ArticleId id = new ArticleId("a", path);
    return parser.parse(new ArticleSource(id, ArticleSource.Form.FILE, text, given, "", List.of()));
  }

  private static boolean isDraft(ParseResult result) {
    return result instanceof ParseResult.Skipped skipped
        && skipped.reason() == ParseResult.SkipReason.DRAFT;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "draft: true\nsome words that are no key",
        "some words\nmore of them\nand more\ndraft: true",
        "title: A\n draft: true\ntags: [a]",
        "title: A\n\tdraft: true",
        "title: A\n\u00a0draft: true",
        "title: A\n\u200bdraft: true",
        "title: A\n\u0007draft: true",
        "\ufeffdraft: true\ntitle: A",
        "title: \"A\ndraft: true\ntags: a",
        "title: \"A\ndraft: true\ntags: a\"",
        "tags: [a, b\ndraft: true\ntitle: A]",
        "tags: [a, b\ndraft: true",
        "tags: {a: b\ndraft: true",
        "draft: true\ndraft: false",
        "draft: false\ndraft: true",
        "draft: false\nDraft: true",
        "draft:true",
        "draft : true",
        "draft：true\ntitle: A",
        "Draft: Yes",
        "DRAFT: ON\nbroken",
        "draft: \"true\"",
        "draft: “true”",
        "draft: 'true",
        "draft: true # not yet\nbroken words",
        "draft: true,\nbroken words",
        "draft: ｔｒｕｅ",
        "draft: [true]",
        "draft: !yes true",
        "\"draft\": true\nbroken words",
        "“draft”: true",
        "- draft: true\n- title: A",
        "title: A\ntags:\n- a\n  draft: true",
        "title: @A\ndescription: |\ndraft: true",
        "%bad directive\ndraft: true",
        "a: *nothing\ndraft: true",
        "title: A\n...\ndraft: true",
        "title: A\n---\ndraft: true",
        "published: false\nsome words",
        "published: No\ntitle: \"A",
        "title: `A`\r\ndraft: true\r",
        "title: A\nx\ny\nz\nu\nv\nw\n\nwords\nwords\n\ndraft: true"
      })
  void aDraftIsOneWhateverElseIsBroken(String block) throws ArticleParseException {
    assertThat(isDraft(parse("---\n" + block + "\n---\nText.\n"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+++\ntitle = \"A\ndraft = true\n+++\nText.",
        "+++\ntitle = A B\ndraft: true\nwords\n+++\nText.",
        "+++\nwords\ndraft = true # not yet\n+++\nText.",
        ";;;\n\"title\": \"A\n\"draft\": true\n;;;\nText.",
        "{\"title\": \"A\", \"draft\": true, words}\nText.",
        "{\n\"title\": \"A\"\n\"draft\": true\n}\nText.",
        "{\ntitle: \"A\",\n\"draft\": true\n}\nText.",
        "{\n\"title\": \"A\"},\n\"draft\": true\n}\nText.",
        "title: A\nwords\ndraft: true\n---\nText.",
        "---\ntitle: A\nwords\ndraft: true\n\nText.",
        "---\n\nwords\ndraft: true\n ---\n\nText.",
        "[#]: title: (A)\nwords\n[#]: draft: (true)\n\nText."
      })
  void aDraftIsOneInEachForm(String document) throws ArticleParseException {
    assertThat(isDraft(parse(document))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"draft: treu", "draft: true false", "draft: [tru]", "published: flase"})
  void aDraftThatIsNotUnderstoodIsWarnedOf(String line) throws ArticleParseException {
    assertThat(parse("---\ntitle: A\n" + line + "\n---\nText.").warnings())
        .singleElement()
        .satisfies(warning -> {
          assertThat(warning.line()).isEqualTo(3);
          assertThat(warning.message()).contains("was not understood. Expected true or false.");
        });
  }

  @Test
  void aDraftInsideAValueIsWarnedOf() throws ArticleParseException {
    assertThat(parse("---\ntitle: A\ntags:\n  draft: true\n---\nText.").warnings())
        .singleElement()
        .satisfies(warning -> {
          assertThat(warning.line()).isEqualTo(4);
          assertThat(warning.message())
              .startsWith("The key 'draft' is inside the value of another one.");
        });
    assertThat(parse("---\ntitle: A\nparams:\n  draft: true\n---\nText.").warnings()).isEmpty();
  }

  @Test
  void aColonInsideTheQuotesOfAKeyIsNoKeyThatIsHidden() throws ArticleParseException {
    assertThat(parse("---\ntitle: A\n'description:': B\n---\nText.").warnings()).isEmpty();
  }

  @Test
  void otherDatesOfABrokenBlockCountToo() throws ArticleParseException {
    assertThat(parse("---\nwords\nexpiryDate: 2001-01-01\n---\nText."))
        .isInstanceOfSatisfying(
            ParseResult.Skipped.class,
            skipped -> assertThat(skipped.reason()).isEqualTo(ParseResult.SkipReason.EXPIRED));
    assertThat(parse("---\ntitle: \"A\n date: 2999-01-01\n---\nText."))
        .isInstanceOfSatisfying(
            ParseResult.Skipped.class,
            skipped -> assertThat(skipped.reason()).isEqualTo(ParseResult.SkipReason.FUTURE));
  }

  @Test
  void everyBrokenLineIsReportedAndAllOthersAreRead() throws ArticleParseException {
    String document =
        """
        ---
        title: Heron
        words without a key
        tags:
          - birds
          - "water
        author: Ada: Lovelace
        taxonomies:
          series: [one, two]
        more words
        date: 2024-05-06
        ---
        Text.
        """;
    ParseResult result = parse(document);

    assertThat(result.warnings()).extracting(Warning::line).containsExactly(3, 6, 7, 10);
    assertThat(result)
        .isInstanceOfSatisfying(
            ParseResult.Parsed.class,
            parsed -> {
              FrontMatter frontMatter = parsed.article().frontMatter();
              assertThat(frontMatter.title()).isEqualTo("Heron");
              assertThat(frontMatter.tags()).containsExactly("birds", "water");
              assertThat(frontMatter.authors()).containsExactly("Ada: Lovelace");
              assertThat(frontMatter.date()).isNotNull();
              assertThat(frontMatter.custom())
                  .containsEntry("taxonomies.series", List.of("one", "two"));
              assertThat(parsed.article().text()).isEqualTo("Text.");
            });
  }

  @Test
  void warningsOfBrokenLinesAreBounded() throws ArticleParseException {
    String document =
        "---\ntitle: A\n" + "words without a key\n".repeat(5_000) + "draft: true\n---\n";
    assertThat(parse(document).warnings()).hasSizeBetween(2, 110);
  }

  @Test
  void aKeyOfAnArchivesOwnShowsAFrontMatter() throws ArticleParseException {
    FieldMapping mapping =
        new FieldMapping(
            Map.of(StatedField.DRAFT, List.of("hidden")),
            Map.of("series", new CustomField(List.of("cycle"), true)));
    ArticleParser own =
        ArticleParser.builder().rules(ReadingRules.builder().mapping(mapping).build()).build();
    ArticleId id = new ArticleId("a", "a.md");
    for (String key : List.of("hidden: true", "cycle: One\nhidden: yes")) {
      String text = "---\nwords\n" + key + "\n---\nText.";
      assertThat(
              isDraft(
                  own.parse(
                      new ArticleSource(
                          id, ArticleSource.Form.FILE, text, Map.of(), "", List.of()))))
          .isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\n\nA rule is above. It is long: there is no key here.\n\n---\n\nEnd.",
        "---\nA draft of a law: true or not?\n---\nEnd.",
        "---\n\n# Heading\n\nWords, and words: more of them.\n\n---\n",
        "---\n***\n---\nEnd.",
        "---\n\n> quoted: words\n> and more\n\n---\nEnd.",
        "+++\nwords and words\n+++\nEnd.",
        "{{< figure >}}\nWords."
      })
  void textBetweenRulesStaysText(String document) throws ArticleParseException {
    ParseResult result = parse(document);
    assertThat(result.warnings()).isEmpty();
    assertThat(result)
        .isInstanceOfSatisfying(
            ParseResult.Parsed.class,
            parsed -> assertThat(parsed.article().frontMatter().custom()).isEmpty());
  }

  @Test
  void longTextBetweenRulesIsTextThoughOneLineLooksLikeAKey() throws ArticleParseException {
    String words = "Words of a long text.\n\n".repeat(40);
    ParseResult result =
        parse("---\n\n" + words + "Summary: all is well.\n\n" + words + "---\nEnd.");
    assertThat(result)
        .isInstanceOfSatisfying(
            ParseResult.Parsed.class,
            parsed -> assertThat(parsed.article().text()).contains("Summary: all is well."));
  }

  static Stream<Arguments> blocks() {
    return Stream.of(
        Arguments.of(
            "a.md",
            "---\n",
            """
            title: The heron
            date: 2024-05-06
            draft: true
            tags: [birds, "by water"]
            author:
              name: Ada
            description: >
              Grey and
              patient.
            """,
            "---\n"),
        Arguments.of(
            "a.md",
            "---\n",
            "draft: true\ntitle: 'Цапля: птица'\ncategories:\n- \"a\"\n- b\nweight: 3\n",
            "---\n"),
        Arguments.of(
            "a.md", "---\n", "tags:\n  - a\n  - b\naliases: [/a, /b]\ndraft: yes\n", "---\n"),
        Arguments.of("a.md", "---\n", "title: 鹭\npublished: false\nlang: zh\n", "---\n"),
        Arguments.of(
            "a.md",
            "+++\n",
            "title = \"The heron\"\ndraft = true\ntags = [\"a\", \"b\"]\nweight = 1\n",
            "+++\n"),
        Arguments.of(
            "a.md",
            "{\n",
            "  \"title\": \"The heron\",\n  \"draft\": true,\n  \"tags\": [\"a\", \"b\"]\n",
            "}\n"));
  }

  /** Inserts, deletes and doubles characters and lines, but not those of the draft's own words. */
  @ParameterizedTest
  @MethodSource("blocks")
  void aBlockThatIsBrokenAtRandomKeepsItsDraftOrIsWarnedOf(
      String path, String before, String block, String after) throws ArticleParseException {
    long seed = Long.getLong("tests.seed", 20_261_129L);
    Random random = new Random(seed);
    for (int i = 0; i < ROUNDS; i++) {
      String broken = block;
      int times = 1 + random.nextInt(3);
      for (int k = 0; k < times; k++) {
        broken = broken(broken, random);
      }
      String document = before + broken + after + "\nA text of some words.\n";
      ParseResult result = parse(path, document, Map.of());
      assertThat(isDraft(result) || !result.warnings().isEmpty())
          .as("-Dtests.seed=%d, round %d:%n%s%n%s", seed, i, document, result)
          .isTrue();
    }
  }

  private static final List<String> NOISE =
      List.of(
          "\"",
          "'",
          "[",
          "]",
          "{",
          "}",
          ": ",
          ":",
          "：",
          "\t",
          "  ",
          " ",
          "\n",
          "\r",
          "\r\n",
          "#a",
          "- ",
          "&a ",
          "*a ",
          "!a ",
          "| ",
          "> ",
          "%",
          "@",
          "`",
          ",",
          "\u0000",
          "\u0007",
          "\u00a0",
          "\u200b",
          "\ufeff",
          "\u2028",
          "\u3000",
          "“",
          "words ",
          "\nwords and words\n",
          "\n\n",
          "\n???\n",
          "\n- a\n",
          "\ntitle: B\n",
          "\ndraft: false\n",
          "\n  x: y\n",
          "=",
          "\\",
          "\n{\n");

  private static String broken(String block, Random random) {
    List<String> lines = new ArrayList<>(Arrays.asList(block.split("(?<=\n)")));
    int at = random.nextInt(lines.size());
    String line = lines.get(at);
    String noise = NOISE.get(random.nextInt(NOISE.size()));
    boolean own = line.contains("draft") || line.contains("published");
    switch (random.nextInt(own ? 3 : 6)) {
      case 0 -> lines.set(at, (own && noise.startsWith("#") ? "" : noise) + line);
      case 1 -> lines.set(at, line.stripTrailing() + noise + "\n");
      case 2 -> lines.add(at, lines.get(random.nextInt(lines.size())));
      case 3 -> {
        int inside = random.nextInt(line.length());
        lines.set(at, line.substring(0, inside) + noise + line.substring(inside));
      }
      case 4 -> {
        int inside = random.nextInt(Math.max(1, line.length() - 1));
        lines.set(at, line.substring(0, inside) + line.substring(inside + 1));
      }
      default -> lines.remove(at);
    }
    return String.join("", lines).stripTrailing() + "\n";
  }
}
