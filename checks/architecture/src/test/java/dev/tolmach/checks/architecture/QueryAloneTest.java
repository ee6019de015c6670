package dev.tolmach.checks.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.File;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ResolvedModule;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Another engine asks as we do, with the query module: it loads next to the analyzers and Lucene
 * alone, without articles, core or any parser.
 */
class QueryAloneTest {
  private static final String MODULE = "dev.tolmach.query";
  private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
  private static final Pattern LIBRARY = Pattern.compile("(lucene|morfologik|jspecify)-.*\\.jar");

  @Test
  void itsDescriptorRequiresTheAnalyzersAndLuceneOnly() {
    ModuleDescriptor descriptor = alone().reference().descriptor();

    assertThat(descriptor.requires().stream().map(ModuleDescriptor.Requires::name))
        .containsExactlyInAnyOrder(
            "java.base",
            "org.jspecify",
            "dev.tolmach.analyzers",
            "org.apache.lucene.core",
            "org.apache.lucene.facet",
            "org.apache.lucene.queries");
  }

  @Test
  void everyClassLoadsWithNothingElse() throws Exception {
    ResolvedModule module = alone();
    ClassLoader loader = loader(module);

    List<String> names = classNames(module);
    assertThat(names).hasSizeGreaterThan(50);
    for (String name : names) {
      Class<?> loaded = Class.forName(name, true, loader);
      assertThat(loaded.getModule().getName()).as(name).isEqualTo(MODULE);
      // The types of all signatures are loaded, too.
      assertThat(loaded.getDeclaredMethods()).as(name).isNotNull();
      assertThat(loaded.getDeclaredConstructors()).as(name).isNotNull();
      assertThat(loaded.getDeclaredFields()).as(name).isNotNull();
    }
    assertThatExceptionOfType(ClassNotFoundException.class)
        .isThrownBy(() -> loader.loadClass("dev.tolmach.article.Article"));
  }

  private static ResolvedModule alone() {
    Path[] allowed =
        Stream.of(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
            .map(Path::of)
            .filter(QueryAloneTest::isAllowed)
            .toArray(Path[]::new);
    return Configuration.resolve(
            ModuleFinder.of(allowed),
            List.of(ModuleLayer.boot().configuration()),
            ModuleFinder.of(),
            Set.of(MODULE))
        .findModule(MODULE)
        .orElseThrow();
  }

  private static boolean isAllowed(Path path) {
    return path.startsWith(ROOT.resolve("query"))
        || path.startsWith(ROOT.resolve("analyzers"))
        || LIBRARY.matcher(String.valueOf(path.getFileName())).matches();
  }

  private static ClassLoader loader(ResolvedModule module) {
    return ModuleLayer.defineModulesWithOneLoader(
            module.configuration(),
            List.of(ModuleLayer.boot()),
            ClassLoader.getPlatformClassLoader())
        .layer()
        .findLoader(MODULE);
  }

  private static List<String> classNames(ResolvedModule module) throws IOException {
    try (ModuleReader reader = module.reference().open()) {
      return reader
          .list()
          .filter(name -> name.endsWith(".class") && !name.equals("module-info.class"))
          .map(name -> name.replace(".class", "").replace('/', '.'))
          .toList();
    }
  }
}
