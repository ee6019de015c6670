package dev.tolmach.cli.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.cli.output.JsonObject;
import dev.tolmach.cli.output.JsonOutput;
import dev.tolmach.query.SearchRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The public form of results in JSON. A change here that is no addition breaks a promise. */
class SearchJsonTest {
  private static final String WHOLE =
      """
      {"id":"ru/маяк.md","title":"Год на маяке","titleMatches":[[7,12]],"language":"ru",\
      "declaredLanguage":"uk","date":"2025-09-06","tags":["Море","AI"],"url":"/ru/mayak/",\
      "score":7.31,"missing":[],"section":{"heading":"Зима","anchor":"зима","line":41},\
      "snippets":[{"text":"…на маяке, и маяк светит…","matches":[[4,9],[13,17]]}],\
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

  @Test
  void aResultHasAllItsFieldsInTheirOrder() throws IOException {
    SearchRequest request = SearchRequest.of("маяк year");

    assertThat(written(json -> SearchJson.write(json, request, Found.RESULT)))
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
  }

  @Test
  void aHitStandsAloneInTheSameForm() throws IOException {
    assertThat(written(json -> SearchJson.write(json, Found.WHOLE))).isEqualTo(WHOLE);
  }

  private static String written(Consumer<JsonObject> fields) throws IOException {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    new JsonOutput(stream).object(fields);
    return stream.toString(StandardCharsets.UTF_8).strip();
  }
}
