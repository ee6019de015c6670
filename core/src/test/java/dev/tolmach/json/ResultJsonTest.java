package dev.tolmach.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.article.ArticleId;
import dev.tolmach.article.ParseResult.SkipReason;
import dev.tolmach.index.Generation;
import dev.tolmach.index.IndexCheck;
import dev.tolmach.index.IndexCounts;
import dev.tolmach.index.IndexReport;
import dev.tolmach.index.Refusal;
import dev.tolmach.language.DetectedLanguage;
import dev.tolmach.language.Language;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.suggest.Completion;
import dev.tolmach.suggest.CompletionRequest;
import dev.tolmach.testing.JsonShape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The public form of results in JSON. A change here that is no addition breaks a promise. */
class ResultJsonTest {
  private static final String WHOLE =
      """
      {"id":"ru/маяк.md","title":"Год на маяке","titleMatches":[[7,12]],"language":"ru",\
      "declaredLanguage":"uk","date":"2025-09-06","tags":["Море","AI"],"url":"/ru/mayak/",\
      "score":7.31,"missing":[],"section":{"heading":"Зима","anchor":"зима","line":41},\
      "snippets":[{"text":"…на маяке, и маяк светит…","matches":[[4,9],[13,17]],"line":43}],\
      "translations":[{"id":"zh/灯塔.md","language":"zh-Hans","title":"灯塔上的日子"}]}\
      """;

  private static final String BARE =
      """
      {"id":"note.md","title":"Note","titleMatches":[],"language":"und","date":null,"tags":[],\
      "url":null,"score":0.5,"missing":["маяк","year"],"section":null,"snippets":[],\
      "translations":[]}\
      """;

  private static final String FACETS =
      """
      "facets":{"tag":[{"key":"ai","value":"AI","count":12,"selected":true},\
      {"key":"多模态","value":"多模态","count":3,"selected":false},\
      {"key":"море","value":"Море","count":1,"selected":false}],\
      "date":[{"key":"2025","value":"2025","count":9,"selected":false,\
      "children":[{"key":"2025-09","value":"2025-09","count":3,"selected":false}]}]},\
      "facetOthers":{"tag":4,"date":0}\
      """;

  private static final IndexReport REPORT =
      new IndexReport(
          4,
          1,
          1,
          0,
          3,
          List.of(new IndexReport.Skipped(new ArticleId("a", "draft.md"), SkipReason.DRAFT)),
          List.of(new IndexReport.Failed(new ArticleId("a", "bad.md"), 3, "Bad.")),
          List.of(new IndexReport.Warned(new ArticleId("a", "odd.md"), 7, "Odd.")),
          new TreeMap<>(Map.of(Language.RUSSIAN, 2L)),
          1234,
          0.5,
          "",
          List.of("Built."),
          new TreeMap<>(Map.of("rst", 2L)),
          new TreeMap<>(Map.of("partial", 1L)),
          List.of(new IndexReport.Preset("a", "mkdocs", "mkdocs.yml")));

  @Test
  void aResultHasAllItsFieldsInTheirOrder() {
    String json = ResultJson.of(SearchRequest.of("маяк year"), JsonSamples.RESULT);

    assertThat(json)
        .isEqualTo(
            String.format(
                Locale.ROOT,
                """
                {"version":1,"query":"маяк year","match":"best","total":12,"exact":true,\
                "tookMillis":1.9,"next":"c1","messages":["A message."],"hits":[%s,%s],%s,\
                "suggestions":[{"text":"маяки","reason":"spelling","applied":false}]}\
                """,
                WHOLE,
                BARE,
                FACETS));
    JsonShape.of(JsonSchema.SEARCH.text()).accepts(json);
  }

  @Test
  void aHitByTranslationNamesTheWordsAndSuchHitsHaveTheirOwnTotal() {
    String json = ResultJson.of(SearchRequest.of("lighthouse Marta"), JsonSamples.OF_TRANSLATIONS);

    assertThat(json)
        .contains("\"total\":0,\"translatedTotal\":3,\"exact\":true")
        .contains(
            """
            "missing":[],"translated":[\
            {"typed":"lighthouse","found":"灯塔","by":"dictionary","source":"Sea words"},\
            {"typed":"lighthouse","found":"航标灯","by":"dictionary","source":"Sea words"},\
            {"typed":"Marta","found":"марта","by":"sound","source":""}],"section":null\
            """);
    JsonShape.of(JsonSchema.SEARCH.text()).accepts(json);
    JsonShape.of(JsonSchema.HIT.text()).accepts(ResultJson.of(JsonSamples.TRANSLATED));
    String similar = ResultJson.similar("a.md", JsonSamples.OF_TRANSLATIONS, List.of());
    assertThat(similar).contains("\"total\":0,\"translatedTotal\":3,\"hits\"");
    JsonShape.of(JsonSchema.SIMILAR.text()).accepts(similar);
  }

  @Test
  void aHitByItselfHasTheSameForm() {
    assertThat(ResultJson.of(JsonSamples.WHOLE)).isEqualTo(WHOLE);
    JsonShape.of(JsonSchema.HIT.text()).accepts(WHOLE);
  }

  @Test
  void whatIsWrittenIsALineOfUtf8() throws IOException {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    ResultJson.write(JsonSamples.WHOLE, stream);
    ResultJson.write(JsonSamples.BARE, stream);

    assertThat(stream.toString(StandardCharsets.UTF_8)).isEqualTo(WHOLE + "\n" + BARE + "\n");
  }

  @Test
  void similarArticlesAndFacetsAreOfTheSameHitsAndCounts() {
    String similar = ResultJson.similar("a.md", JsonSamples.RESULT, List.of("Taken."));
    String facets = ResultJson.facets(JsonSamples.RESULT);

    assertThat(similar)
        .isEqualTo(
            "{\"version\":1,\"id\":\"a.md\",\"total\":12,\"hits\":["
                + WHOLE
                + ","
                + BARE
                + "],\"messages\":[\"Taken.\",\"A message.\"]}");
    assertThat(facets).isEqualTo("{\"version\":1,\"total\":12," + FACETS + "}");
    JsonShape.of(JsonSchema.SIMILAR.text()).accepts(similar);
    JsonShape.of(JsonSchema.FACETS.text()).accepts(facets);
  }

  @Test
  void aReportCallsArticlesAsGiven() {
    String json =
        ResultJson.of(
            REPORT.with("Read."),
            List.of(
                new Refusal("gate.tsv:3", "tea", "a.md", "nothing"),
                new Refusal("gate.tsv:4", "sea", "at least 200", "160", 200L, 160L)),
            ArticleId::path);

    assertThat(json)
        .isEqualTo(
            """
            {"version":1,"seen":4,"indexed":1,"unchanged":1,"deleted":0,"ignored":3,\
            "skipped":[{"id":"draft.md","reason":"draft"}],\
            "failed":[{"id":"bad.md","line":3,"message":"Bad."}],\
            "warnings":[{"id":"odd.md","line":7,"message":"Odd."}],"languages":{"ru":2},\
            "bytes":1234,"seconds":0.5,"generation":null,"notices":["Built.","Read."],\
            "unread":{"rst":2},"passedOver":{"partial":1},\
            "presets":[{"archive":"a","preset":"mkdocs","reason":"mkdocs.yml"}],"refused":[{"place":"gate.tsv:3","query":"tea",\
            "expected":"a.md","found":"nothing"},{"place":"gate.tsv:4","query":"sea",\
            "expected":"at least 200","found":"160","expectedLeast":200,"foundTotal":160}]}\
            """);
    assertThat(ResultJson.of(REPORT)).contains("\"a:draft.md\"").endsWith("\"refused\":[]}");
    JsonShape.of(JsonSchema.REPORT.text()).accepts(json);
  }

  @Test
  void generationsAndChecksAreDescribed() {
    Generation generation =
        new Generation(
            1,
            Instant.parse("2026-01-01T00:00:00Z"),
            Generation.Kind.REBUILD,
            1,
            List.of(),
            new IndexCounts(4, 1, 1, 0, 3, 1, 1, 1, new TreeMap<>(), 1234, 0.5));
    String generations = ResultJson.generations(List.of(generation));
    String damaged =
        ResultJson.of(new IndexCheck(Optional.empty(), 1, 0, List.of("Lost."), List.of()));

    assertThat(generations)
        .startsWith(
            "{\"version\":1,\"generations\":[{\"name\":\"000001-20260101T000000Z\",\"number\":1,"
                + "\"time\":\"2026-01-01T00:00:00Z\",\"kind\":\"rebuild\",\"origin\":1,");
    assertThat(damaged)
        .startsWith("{\"version\":1,\"sound\":false,\"generation\":null,\"articles\":1,");
    JsonShape.of(JsonSchema.GENERATIONS.text()).accepts(generations);
    JsonShape.of(JsonSchema.CHECK.text()).accepts(damaged);
  }

  @Test
  void completionsAndLanguagesAreDescribed() {
    Completion completion = new Completion("маяк", Completion.Kind.TITLE, Language.RUSSIAN, 2);
    String row = ResultJson.of(completion);
    String all = ResultJson.of(CompletionRequest.of("мая"), List.of(completion));
    String detected =
        ResultJson.of(new DetectedLanguage(Language.RUSSIAN, 0.75, List.of(Language.ENGLISH)));

    assertThat(row)
        .isEqualTo("{\"text\":\"маяк\",\"kind\":\"title\",\"language\":\"ru\",\"count\":2}");
    assertThat(all).isEqualTo("{\"version\":1,\"prefix\":\"мая\",\"suggestions\":[" + row + "]}");
    assertThat(detected)
        .isEqualTo("{\"version\":1,\"language\":\"ru\",\"confidence\":0.75,\"others\":[\"en\"]}");
    JsonShape.of(JsonSchema.COMPLETION.text()).accepts(row);
    JsonShape.of(JsonSchema.SUGGEST.text()).accepts(all);
    JsonShape.of(JsonSchema.DETECT.text()).accepts(detected);
  }
}
