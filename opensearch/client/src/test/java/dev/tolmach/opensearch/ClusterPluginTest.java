package dev.tolmach.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tolmach.ArticleIndex;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.index.IndexException;
import dev.tolmach.index.IndexSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people install in their nodes, and what is said where they have not. */
class ClusterPluginTest {
  /* A node has Lucene's core and Jackson; a copy of what it has keeps it from starting. */
  private static final String ALLOWED =
      "(tolmach-[a-z-]+|lucene-(analysis-(kuromoji|morfologik|nori|smartcn)|facet)"
          + "|morfologik-[a-z-]+|hppc)-\\d[0-9A-Za-z.-]*\\.jar";

  @Test
  void theZipHasADescriptorAPolicyAndLuceneOnlyJars() throws IOException {
    String file = System.getProperty("tolmach.plugin");
    assumeTrue(file != null && Files.isReadable(Path.of(file)), "Skipped: it was not built.");
    try (ZipFile zip = new ZipFile(file)) {
      List<String> names = zip.stream().map(ZipEntry::getName).toList();
      assertThat(names).contains("plugin-descriptor.properties", "plugin-security.policy");
      assertThat(names)
          .filteredOn(name -> !name.startsWith("plugin-"))
          .isNotEmpty()
          .allMatch(name -> name.matches(ALLOWED));
      Properties descriptor = new Properties();
      try (InputStream in = zip.getInputStream(zip.getEntry("plugin-descriptor.properties"))) {
        descriptor.load(in);
      }
      assertThat(descriptor)
          .containsEntry("name", "tolmach")
          .containsEntry("classname", "dev.tolmach.opensearch.plugin.TolmachPlugin")
          .containsEntry("dependencies", "{ opensearch: \"~3.8.0\" }")
          .containsKeys("description", "java.version");
      assertThat(descriptor.getProperty("version")).matches("\\d.*");
    }
  }

  @Test
  void nodesWithoutThePluginAreNamedAndNothingIsLeft(@TempDir Path home)
      throws IOException, InterruptedException {
    Path file = home.resolve("articles.ndjson");
    Files.writeString(file, "{\"id\":\"a\",\"body\":\"cat\"}\n");
    try (TestCluster cluster = TestCluster.of(home.resolve("bare"), 1, false);
        ArticleIndex index =
            ArticleIndex.at(cluster.address("bare", 1, 0), IndexSettings.builder().build())) {
      ArticleArchive archive = ArticleArchive.at("a=" + file);
      assertThatThrownBy(() -> index.rebuild(archive))
          .isInstanceOf(IndexException.class)
          .hasMessageStartingWith("The new generation cannot be made: '")
          .hasMessageContaining("Expected nodes that have the plugin.");
      assertThatThrownBy(index::generations).hasMessageStartingWith("There is no index: ");
    }
  }
}
