package dev.tolmach.checks.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every plugin of every pom has one version, the parent's: also in profiles, in the poms without a
 * parent, and of those plugins that Maven runs unasked.
 */
class PluginVersionsTest {
  private static final SourceTree TREE =
      new SourceTree(Path.of("..", "..").toAbsolutePath().normalize());
  private static final Pattern PLUGIN = Pattern.compile("<plugin>.*?</plugin>", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("<artifactId>([^<]+)</artifactId>");
  private static final Pattern VERSION =
      Pattern.compile("</artifactId>\\s*<version>([^<]+)</version>");

  /** Central's plugin takes the place of the one that deploys, which needs an extension. */
  private static final String PUBLISHING =
      "(?s)<artifactId>central-publishing-maven-plugin</artifactId>.{0,120}<extensions>true</extensions>";

  /** What Maven runs unasked, by packaging; of a library that is not published, up to its tests. */
  private static final Map<String, List<String>> UNASKED =
      Map.of(
          "pom", List.of("clean", "deploy", "install", "site"),
          "jar", List.of("clean", "compiler", "jar", "resources", "surefire"));

  @Test
  void everyPluginHasTheVersionThatTheParentStates() throws IOException {
    String parent = Files.readString(TREE.root().resolve("pom.xml"));
    Map<String, String> stated = versions(parent, parent);
    assertThat(stated).containsKeys("maven-compiler-plugin", "maven-clean-plugin");
    for (Path pom : TREE.files("pom.xml"::equals)) {
      String text = Files.readString(pom);
      Map<String, String> own = versions(text, parent);
      assertThat(stated).as(TREE.display(pom)).containsAllEntriesOf(own);
      List<String> needed = new ArrayList<>(pluginsIn(text));
      if (text.contains("<artifactId>tolmach-parent</artifactId>")) {
        assertThat(stated.keySet()).as(TREE.display(pom)).containsAll(needed);
      } else {
        String packaging = text.contains("<packaging>pom</packaging>") ? "pom" : "jar";
        UNASKED
            .getOrDefault(packaging, List.of())
            .forEach(name -> needed.add("maven-" + name + "-plugin"));
        assertThat(own.keySet()).as(TREE.display(pom)).containsAll(needed);
      }
    }
  }

  @Test
  void noVersionIsARangeOrTheLatest() throws IOException {
    String parent = Files.readString(TREE.root().resolve("pom.xml"));
    assertThat(versions(parent, parent).values())
        .allSatisfy(version -> assertThat(version).matches("[0-9]+(\\.[0-9]+)*"));
  }

  @Test
  void noPomExtendsMavenItself() throws IOException {
    for (Path pom : TREE.files("pom.xml"::equals)) {
      String text = Files.readString(pom).replaceAll(PUBLISHING, "");
      assertThat(text).as(TREE.display(pom)).doesNotContain("<extension");
    }
    assertThat(TREE.root().resolve(".mvn").resolve("extensions.xml")).doesNotExist();
  }

  private static List<String> pluginsIn(String pom) {
    return PLUGIN.matcher(pom).results().map(plugin -> first(NAME, plugin.group())).toList();
  }

  /** The plugins for which a pom states a version, which may be one of the parent's properties. */
  private static Map<String, String> versions(String pom, String parent) {
    Map<String, String> versions = new TreeMap<>();
    PLUGIN
        .matcher(pom)
        .results()
        .map(plugin -> plugin.group().replaceFirst("(?s)<(configuration|executions)>.*", ""))
        .filter(plugin -> VERSION.matcher(plugin).find())
        .forEach(
            plugin -> versions.put(first(NAME, plugin), resolve(first(VERSION, plugin), parent)));
    return versions;
  }

  private static String resolve(String version, String parent) {
    String property = version.replaceFirst("^(?:\\$\\{|@)(.+)[}@]$", "$1");
    return property.equals(version)
        ? version
        : first(Pattern.compile("<" + Pattern.quote(property) + ">([^<]+)<"), parent);
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }
}
