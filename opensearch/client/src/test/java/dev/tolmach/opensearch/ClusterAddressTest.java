package dev.tolmach.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tolmach.ArticleIndex;
import dev.tolmach.index.IndexSettings;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterAddressTest {
  @Test
  void anAddressNamesNodesAndAnIndex() {
    ClusterAddress address =
        ClusterAddress.parse("opensearch+https://one,two:9300/posts?shards=3&replicas=2");
    assertThat(address.nodes())
        .extracting(Object::toString)
        .containsExactly("https://one:9200", "https://two:9300");
    assertThat(address.name()).isEqualTo("posts");
    assertThat(address.shards()).isEqualTo(3);
    assertThat(address.replicas()).isEqualTo(2);
    assertThat(address.place()).isEqualTo("opensearch+https://one:9200,two:9300/posts");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "opensearch://",
        "opensearch://host",
        "opensearch://host/",
        "opensearch://host:9200/Posts",
        "opensearch://user:secret@host/posts",
        "opensearch://host/posts?shards=0",
        "opensearch://host/posts?colour=3",
        "opensearch://ho st/posts",
        "opensearch://host:0/posts",
        "opensearch://host:65536/posts",
        "opensearch://host:99999/posts"
      })
  void whatIsNoneIsRefusedWithTheForm(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClusterAddress.parse(text))
        .withMessageStartingWith("Not the address of an index on a cluster: '" + text + "'.");
  }

  @Test
  void theAddressIsFoundAmongServices() throws IOException {
    try (ArticleIndex index =
        ArticleIndex.at("opensearch://127.0.0.1:1/posts", IndexSettings.builder().build())) {
      assertThatThrownBy(index::generations)
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith("No cluster answers: 'opensearch://127.0.0.1:1/posts'");
    }
  }
}
