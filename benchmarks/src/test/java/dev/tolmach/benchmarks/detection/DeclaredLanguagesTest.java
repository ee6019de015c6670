package dev.tolmach.benchmarks.detection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.analysis.LanguageAnalyzers;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.benchmarks.detection.WordEvidence.Verdict;
import dev.tolmach.language.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclaredLanguagesTest {
  private static final String ENGLISH =
      "Whoever keeps bees learns to read the weather, for a colony that is opened in a cold wind"
          + " will not forgive the curious hand, and neither will it forget. The keeper waits for a"
          + " warm afternoon, and the bees pay for the patience with honey. It has always been"
          + " so.\n";
  private static final String GERMAN =
      "Wer Bienen hält, lernt das Wetter zu lesen, denn ein Volk, das man bei kaltem Wind öffnet,"
          + " verzeiht die neugierige Hand nicht und vergisst sie auch nicht so bald, bis es wieder"
          + " wärmer geworden ist und die Bienen für die Geduld mit Honig zahlen, wie immer.\n";

  @TempDir Path temp;

  @Test
  void pagesLeftInEnglishAreCountedApart() throws IOException {
    file("de/a.md", GERMAN);
    file("de/b.md", ENGLISH);
    file("de/c.md", GERMAN + "\n" + ENGLISH);
    file("de/d.md", "Honig");
    file("e.md", ENGLISH);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DeclaredLanguages.print(
        List.of(ArticleArchive.folder("bees", temp)),
        5,
        new PrintStream(out, true, StandardCharsets.UTF_8));
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .element(2)
        .isEqualTo("| bees | 1 | 100.00 | 1 | 1 | 1 | 1 | 1 | 1 |");
  }

  @Test
  void wordsTellWhatATextIs() {
    assertThat(verdict(GERMAN, "de")).isEqualTo(Verdict.OWN);
    assertThat(verdict(ENGLISH, "de")).isEqualTo(Verdict.ENGLISH);
    assertThat(verdict(ENGLISH, "en")).isEqualTo(Verdict.OWN);
    assertThat(verdict(ENGLISH + GERMAN, "de")).isEqualTo(Verdict.MIXED);
    assertThat(verdict(ENGLISH, "ru")).isEqualTo(Verdict.ENGLISH);
    assertThat(verdict("养蜂的人要学会看天气，因为在冷风里打开蜂箱，蜂群不会原谅那只好奇的手。", "zh-Hans")).isEqualTo(Verdict.OWN);
    assertThat(verdict("Kubernetes", "de")).isEqualTo(Verdict.UNKNOWN);
  }

  private static Verdict verdict(String text, String language) {
    return WordEvidence.of(text, Language.of(language), LanguageAnalyzers.standard()).verdict();
  }

  private void file(String path, String text) throws IOException {
    Path file = temp.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
