package dev.tolmach.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.ArticleIndex;
import dev.tolmach.Engine;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.json.ResultJson;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.testdata.TestData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an index is exported to builds the same index again. */
@ParameterizedClass
@EnumSource(Engine.class)
class ExportTest {
  @Parameter private Engine engine;
  @TempDir Path folder;

  private Path export(ArticleIndex index) throws IOException {
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    ResultJson.write(index.generations().getFirst().archives().getFirst(), rows);
    index.export(article -> ResultJson.write(article, rows));
    return Files.write(folder.resolve("export.ndjson"), rows.toByteArray());
  }

  @Test
  void anIndexOfAnExportAnswersAsTheOneThatWasExported() throws IOException {
    try (ArticleIndex first = engine.fresh();
        ArticleIndex again = engine.fresh()) {
      first.rebuild(ArticleArchive.folder("magazine", TestData.archive()));
      IndexReport report = again.rebuild(ArticleArchive.at("magazine=" + export(first)));
      assertThat(report.failed()).isEmpty();
      assertThat(report.warnings()).isEmpty();
      assertThat(again.articles()).isEqualTo(first.articles());
      for (String question :
          List.of("маяк", "灯塔", "bread OR whale", "C++", "tag:море", "кит -кот")) {
        SearchRequest request = SearchRequest.builder(question).limit(50).build();
        assertThat(
                ResultJson.of(request, again.search(request))
                    .replaceAll("\"tookMillis\":[^,]*", ""))
            .isEqualTo(
                ResultJson.of(request, first.search(request))
                    .replaceAll("\"tookMillis\":[^,]*", ""));
      }
      for (var id : List.of("ru/posts/tramvay.md", "zh-cn/notes/old-encoding.md")) {
        assertThat(again.show(id)).isPresent().isEqualTo(first.show(id));
      }
      assertThat(Files.readString(export(again))).isEqualTo(exported(first));
    }
  }

  private String exported(ArticleIndex index) throws IOException {
    return Files.readString(export(index));
  }

  @Test
  void whatWasLeftOutStaysSoWithItsReason() throws IOException {
    Path archive = folder.resolve("rows.ndjson");
    Files.writeString(
        archive,
        "{\"id\":\"later\",\"body\":\"Not yet.\",\"draft\":true}\n",
        StandardCharsets.UTF_8);
    try (ArticleIndex first = engine.fresh();
        ArticleIndex again = engine.fresh()) {
      first.rebuild(ArticleArchive.at("a=" + archive));
      again.rebuild(ArticleArchive.at("a=" + export(first)));
      SearchRequest request = SearchRequest.of("yet");
      assertThat(again.why("later", request)).isEqualTo(first.why("later", request));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"all\"",
        "{\"version\":2}",
        "{\"version\":1,\"title\":[\"a\"]}",
        "{\"version\":1,\"languages\":[\"en\"],\"sections\":[{\"level\":\"deep\"}]}",
        "{\"version\":1,\"languages\":[],\"text\":\"a\"}"
      })
  void aRowThatIsNoExportIsARowOfTheReport(String rendered) throws IOException {
    Path archive = folder.resolve("broken.ndjson");
    Files.writeString(
        archive,
        "{\"id\":\"broken\",\"rendered\":"
            + rendered
            + "}\n{\"id\":\"good\",\"body\":\"A whale.\"}\n");
    try (ArticleIndex index = engine.fresh()) {
      IndexReport report = index.rebuild(ArticleArchive.at("a=" + archive));
      assertThat(report.indexed()).isEqualTo(1);
      assertThat(report.failed()).hasSize(1);
      assertThat(report.failed().getFirst().message())
          .startsWith("The row cannot be read: ")
          .contains("Expected what 'tolmach export' writes.");
    }
  }
}
