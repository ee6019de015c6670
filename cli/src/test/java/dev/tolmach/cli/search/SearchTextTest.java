package dev.tolmach.cli.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.cli.output.TextOutput;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.SearchResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchTextTest {
  @Test
  void aResultIsAListToRead() throws IOException {
    assertThat(written(SampleResults.RESULT, false))
        .isEqualTo(
            """
             1. Год на маяке
                ru (declared uk) · 2025-09-06 · ru/маяк.md:41 › Зима
                …на маяке, и маяк светит…
                also in zh-Hans (zh/灯塔.md)

             2. Note
                und · note.md
                without: маяк, year

            12 articles match 'маяк year'.
            A message.
            Did you mean 'маяки'?

            tag
            * AI      12
              多模态   3
              Море     1
              … and 4 more

            date
              2025       9
                2025-09  3

            More: repeat with --after c1
            """);
  }

  @Test
  void onATerminalMatchesAreMarked() throws IOException {
    assertThat(written(SampleResults.RESULT, true))
        .contains("\u001b[1mГод на \u001b[0m\u001b[1;4;33mмаяке\u001b[0m")
        .contains("…на \u001b[1;33mмаяке\u001b[0m, и \u001b[1;33mмаяк\u001b[0m светит…");
  }

  @Test
  void nothingFoundIsSaid() throws IOException {
    assertThat(written(result(0), false)).isEqualTo("No article matches 'маяк year'.\n");
  }

  @Test
  void aHitByTranslationSaysByWhichAndSuchHitsAreCountedApart() throws IOException {
    assertThat(written(SampleResults.OF_TRANSLATIONS, false))
        .startsWith(
            """
             1. 灯塔上的日子
                zh-Hans · zh/灯塔.md
                found by translation: lighthouse → 灯塔, Marta → марта

            No article matches 'маяк year'; 3 are found by translation.
            """);
  }

  @Test
  void oneArticleIsSingular() throws IOException {
    assertThat(written(result(1), false)).isEqualTo("1 article matches 'маяк year'.\n");
  }

  private static SearchResult result(int total) {
    return new SearchResult(total, null, true, 1, null, List.of(), List.of(), List.of(), List.of());
  }

  private static String written(SearchResult result, boolean coloured) throws IOException {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    TextOutput out = new TextOutput(stream, coloured);
    new SearchText(out).write(SearchRequest.of("маяк year"), result);
    out.flush();
    return stream.toString(StandardCharsets.UTF_8);
  }
}
