package dev.tolmach.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.language.Language;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What docs/analysis-parts.md shows does what the analyzers of the languages do. */
class DocumentedChainsTest {
  private static final Path ARTICLES =
      Path.of(
          "..", "testdata", "src", "main", "resources", "dev", "tolmach", "testdata", "archive");
  private static final Pattern JSON_NAME = Pattern.compile("\"(tolmach\\w+)\"");
  private static final LanguageAnalyzers ANALYZERS = LanguageAnalyzers.standard();
  private static final List<String> TEXTS = texts();

  @ParameterizedTest
  @MethodSource("chains")
  void aChainBuiltByNameIsTheAnalyzerOfItsLanguage(String tag, List<String> chain)
      throws IOException {
    DocumentedChains document = DocumentedChains.read();
    try (Analyzer built = document.analyzer(chain)) {
      assertSame(built, Language.of(tag));
    }
  }

  @Test
  void everyChainIsDocumented() throws IOException {
    var tags = new TreeSet<>(DocumentedChains.read().chains().keySet());
    tags.removeIf(tag -> tag.startsWith("words"));
    assertThat(tags.remove("und")).isTrue();
    assertThat(tags)
        .containsExactlyElementsOf(ANALYZERS.languages().stream().map(Language::tag).toList());
  }

  @Test
  void theJavaExamplesAreTheAnalyzersOfTheirLanguages() throws IOException {
    // @start region="example"
    Analyzer russian =
        CustomAnalyzer.builder()
            .withTokenizer("tolmachWord", "ideographs", "skipped")
            .addTokenFilter("tolmachCompoundWord")
            .addTokenFilter("tolmachFolding")
            .addTokenFilter("tolmachMixedScript")
            .addTokenFilter("tolmachLemma", "language", "ru")
            .build();
    Analyzer chinese =
        CustomAnalyzer.builder()
            .addCharFilter("tolmachSimplifying")
            .withTokenizer("tolmachChineseWord")
            .addTokenFilter("tolmachHanWord")
            .build();
    Analyzer english =
        CustomAnalyzer.builder()
            .withTokenizer("tolmachWord", "ideographs", "skipped")
            .addTokenFilter("tolmachCompoundWord", "apostrophes", "false")
            .addTokenFilter("tolmachFolding")
            .addTokenFilter("tolmachMixedScript")
            .addTokenFilter("englishPossessive")
            .addTokenFilter("tolmachLemma", "language", "en")
            .build();
    // @end
    assertSame(russian, Language.RUSSIAN);
    assertSame(chinese, Language.CHINESE_SIMPLIFIED);
    assertSame(english, Language.ENGLISH);
    assertThat(DocumentedChains.read().code("```java")).isEqualTo(example());
  }

  @Test
  void theSolrExamplesAreTheAnalyzersOfTheirLanguages() throws Exception {
    String xml = "<schema>" + DocumentedChains.read().code("```xml") + "</schema>";
    NodeList types =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)))
            .getElementsByTagName("fieldType");
    assertThat(types.getLength()).isEqualTo(3);
    for (int i = 0; i < types.getLength(); i++) {
      Element type = (Element) types.item(i);
      assertSame(solrAnalyzer(type), Language.of(type.getAttribute("name").substring(5)));
    }
  }

  @Test
  void theOpenSearchExampleNamesPartsThatExist() throws IOException {
    DocumentedChains document = DocumentedChains.read();
    List<String> names =
        JSON_NAME
            .matcher(document.code("```json"))
            .results()
            .map((MatchResult name) -> name.group(1))
            .toList();
    assertThat(names).hasSizeGreaterThan(8).isSubsetOf(document.parts());
  }

  static Stream<Object[]> chains() throws IOException {
    return DocumentedChains.read().chains().entrySet().stream()
        .filter(chain -> !chain.getKey().startsWith("words"))
        .map(chain -> new Object[] {chain.getKey(), chain.getValue()});
  }

  private static void assertSame(Analyzer built, Language language) {
    Analyzer own = ANALYZERS.of(language);
    for (String text : TEXTS) {
      assertThat(Tokens.of(built, text)).isEqualTo(Tokens.of(own, text));
    }
  }

  private static Analyzer solrAnalyzer(Element type) throws IOException {
    CustomAnalyzer.Builder builder = CustomAnalyzer.builder();
    NodeList parts = type.getElementsByTagName("*");
    for (int i = 0; i < parts.getLength(); i++) {
      Element part = (Element) parts.item(i);
      Map<String, String> arguments = new HashMap<>();
      for (int j = 0; j < part.getAttributes().getLength(); j++) {
        Node argument = part.getAttributes().item(j);
        arguments.put(argument.getNodeName(), argument.getNodeValue());
      }
      String name = arguments.remove("name");
      switch (part.getTagName()) {
        case "charFilter" -> builder.addCharFilter(name, arguments);
        case "tokenizer" -> builder.withTokenizer(name, arguments);
        case "filter" -> builder.addTokenFilter(name, arguments);
        default -> assertThat(part.getTagName()).isEqualTo("analyzer");
      }
    }
    return builder.build();
  }

  /** The example of this file as the document is to show it. */
  private static String example() throws IOException {
    Path source = Path.of("src/test/java/dev/tolmach/analysis/DocumentedChainsTest.java");
    return Files.readString(source)
        .lines()
        .dropWhile(line -> !line.contains("// @start"))
        .skip(1)
        .takeWhile(line -> !line.contains("// @end"))
        .collect(Collectors.joining("\n"))
        .stripIndent();
  }

  private static List<String> texts() {
    List<String> texts = new ArrayList<>(List.of(Fingerprint.probe()));
    try (Stream<Path> files = Files.walk(ARTICLES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".md")).sorted().toList()) {
        texts.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(texts).hasSizeGreaterThan(40);
    return texts;
  }
}
