package dev.tolmach.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.analysis.AbstractAnalysisFactory;
import org.apache.lucene.analysis.CharFilter;
import org.apache.lucene.analysis.CharFilterFactory;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Lucene finds every part by its name, and says what is wrong with its arguments. */
class PartsByNameTest {
  private static final List<Class<?>> KINDS =
      List.of(CharFilterFactory.class, TokenizerFactory.class, TokenFilterFactory.class);

  @Test
  void everyPartHasAFactory() throws Exception {
    List<String> made =
        factories().values().stream().map(factory -> factory.getName()).sorted().toList();
    List<String> wanted =
        classes().stream()
            .filter(PartsByNameTest::isPart)
            .map(part -> part.getName() + "Factory")
            .sorted()
            .toList();
    assertThat(wanted).hasSizeGreaterThan(8);
    assertThat(made).isEqualTo(wanted);
  }

  @Test
  void theDocumentListsEveryPart() throws IOException {
    assertThat(DocumentedChains.read().parts())
        .containsExactlyInAnyOrderElementsOf(factories().keySet());
  }

  @Test
  void theClassPathAndTheModulePathOfferTheSame() throws IOException {
    ModuleDescriptor module;
    try (InputStream in = resource("/module-info.class")) {
      module = ModuleDescriptor.read(in);
    }
    for (Class<?> kind : KINDS) {
      List<String> provided =
          module.provides().stream()
              .filter(provides -> provides.service().equals(kind.getName()))
              .flatMap(provides -> provides.providers().stream())
              .toList();
      try (InputStream in = resource("/META-INF/services/" + kind.getName())) {
        assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines())
            .containsExactlyElementsOf(provided);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void anUnknownArgumentIsAnError(String name) {
    assertThatThrownBy(() -> make(name, Map.of("language", "ru", "colour", "red")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Unknown parameters: {")
        .hasMessageContaining("colour=red");
  }

  @ParameterizedTest
  @MethodSource("names")
  void theServiceLoaderMustNotMakeOne(String name) {
    assertThatThrownBy(() -> factory(name).getConstructor().newInstance())
        .isInstanceOf(InvocationTargetException.class)
        .hasCauseInstanceOf(UnsupportedOperationException.class);
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyPartIsMadeWithoutMoreThanItNeeds(String name) {
    Map<String, String> least = name.equals("tolmachLemma") ? Map.of("language", "pl") : Map.of();
    assertThatCode(() -> make(name, least)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "tolmachWord,  ideographs, pairs, 'Unknown value of ideographs: ''pairs''."
        + " Expected skipped, characters or charactersAndPairs.'",
    "tolmachLemma, language,   de,    'No dictionary of lemmas: ''de''. Expected en, ru, pl, uk, or"
        + " a language whose dictionary is on the path. Name another language or add its"
        + " dictionary.'"
  })
  void anErrorNamesTheValue(String name, String argument, String value, String message) {
    assertThatThrownBy(() -> make(name, Map.of(argument, value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void lemmasNeedALanguage() {
    assertThatThrownBy(() -> make("tolmachLemma", Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'language'");
  }

  @Test
  void aPrefixIsFoldedToo() throws IOException {
    try (var analyzer =
        CustomAnalyzer.builder()
            .addCharFilter("tolmachSimplifying")
            .withTokenizer("tolmachWord")
            .addTokenFilter("tolmachFolding")
            .build()) {
      assertThat(analyzer.normalize("text", "Ёж邊").utf8ToString()).isEqualTo("еж边");
    }
  }

  @Test
  void aTermOfWhichNothingIsLeftIsLeftOutAfterAnyTokenizer() throws IOException {
    try (var analyzer =
        CustomAnalyzer.builder()
            .withTokenizer("whitespace")
            .addTokenFilter("tolmachFolding")
            .addTokenFilter("tolmachLemma", "language", "uk")
            .build()) {
      assertThat(Tokens.of(analyzer, "кіт \u0301 пес")).hasToString("кіт _ пес");
    }
    try (var analyzer =
        CustomAnalyzer.builder()
            .withTokenizer("keyword")
            .addTokenFilter("tolmachLemma", "language", "uk")
            .build()) {
      assertThat(Tokens.of(analyzer, "").tokens()).hasSize(1);
    }
  }

  static Stream<String> names() {
    return factories().keySet().stream();
  }

  private static Map<String, Class<?>> factories() {
    Map<String, Class<?>> factories = new TreeMap<>();
    for (String name : CharFilterFactory.availableCharFilters()) {
      factories.put(name, CharFilterFactory.lookupClass(name));
    }
    for (String name : TokenizerFactory.availableTokenizers()) {
      factories.put(name, TokenizerFactory.lookupClass(name));
    }
    for (String name : TokenFilterFactory.availableTokenFilters()) {
      factories.put(name, TokenFilterFactory.lookupClass(name));
    }
    factories.keySet().removeIf(name -> !name.startsWith("tolmach"));
    return factories;
  }

  private static Class<?> factory(String name) {
    return Objects.requireNonNull(factories().get(name), name);
  }

  private static AbstractAnalysisFactory make(String name, Map<String, String> arguments) {
    Map<String, String> own = new HashMap<>(arguments);
    if (CharFilterFactory.availableCharFilters().contains(name)) {
      return CharFilterFactory.forName(name, own);
    }
    return TokenizerFactory.availableTokenizers().contains(name)
        ? TokenizerFactory.forName(name, own)
        : TokenFilterFactory.forName(name, own);
  }

  private static boolean isPart(Class<?> type) {
    return !Modifier.isAbstract(type.getModifiers())
        && (TokenStream.class.isAssignableFrom(type) || CharFilter.class.isAssignableFrom(type));
  }

  private static List<Class<?>> classes() throws IOException, URISyntaxException {
    Path root =
        Path.of(
            LanguageAnalyzers.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<Class<?>> classes = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root.resolve("dev/tolmach/analysis"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
        String name = root.relativize(file).toString().replace(".class", "").replace('/', '.');
        if (!name.endsWith("package-info")) {
          classes.add(Class.forName(name, false, LanguageAnalyzers.class.getClassLoader()));
        }
      }
    } catch (ClassNotFoundException e) {
      throw new IOException(e);
    }
    return classes;
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(LanguageAnalyzers.class.getResourceAsStream(name), name);
  }
}
