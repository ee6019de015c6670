package dev.tolmach.checks.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the modules offer is written down, so that nobody changes it unawares. */
class PublicApiTest {
  private static final Path FOLDER = Path.of("api");
  private static final List<String> MODULES =
      List.of(
          "dev.tolmach.analyzers",
          "dev.tolmach.articles",
          "dev.tolmach.core",
          "dev.tolmach.dictionary.ru",
          "dev.tolmach.lexicon.names",
          "dev.tolmach.lexicon.software",
          "dev.tolmach.query",
          "dev.tolmach.server",
          "dev.tolmach.testdata");

  @ParameterizedTest
  @MethodSource("modules")
  void whatAModuleOffersIsWhatItsFileSays(PublicApi api) throws IOException {
    Path file = FOLDER.resolve(api.module() + ".txt");
    List<String> offered = api.lines();
    if ("write".equals(System.getProperty("api"))) {
      Files.write(file, offered);
    }
    List<String> written = Files.readAllLines(file);
    assertThat(lines(written, offered))
        .as("gone from %s, which breaks whoever uses it. If that is meant: %s", file, write())
        .isEmpty();
    assertThat(lines(offered, written))
        .as("new in what %s tells. If that is meant: %s", file, write())
        .isEmpty();
    assertThat(offered).as("the order of %s", file).isEqualTo(written);
  }

  @Test
  void everyModuleForOthersHasAFile() {
    assertThat(modules().map(PublicApi::module)).containsExactlyElementsOf(MODULES);
  }

  private static String write() {
    return "mvn test -pl checks/architecture -am -Dtest=PublicApiTest"
        + " -Dsurefire.failIfNoSpecifiedTests=false -Dapi=write";
  }

  private static List<String> lines(List<String> of, List<String> without) {
    Set<String> others = Set.copyOf(withTypes(without));
    return withTypes(of).stream().filter(line -> !others.contains(line)).toList();
  }

  /* Many types have members that read alike. */
  private static List<String> withTypes(List<String> lines) {
    List<String> whole = new ArrayList<>();
    String type = "";
    for (String line : lines) {
      if (!line.startsWith(" ")) {
        type = line;
      }
      whole.add(line.equals(type) ? line : type + ":" + line);
    }
    return whole.stream().distinct().toList();
  }

  static Stream<PublicApi> modules() {
    List<Path> path =
        Stream.of(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
            .map(Path::of)
            .filter(Files::exists)
            .toList();
    return PublicApi.of(path).stream().filter(api -> api.module().startsWith("dev.tolmach."));
  }
}
