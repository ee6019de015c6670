package dev.tolmach.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicUrlTest {
  private static final URI SITE = URI.create("https://coast.example/blog/");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "\u0001javascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "mailto:a@b.example",
        "https:",
        "http://",
        "http:///x",
        "",
        " ",
        "%zz://",
        "https://[x/"
      })
  void onlyAddressesOfHttpAreFollowed(String stated) {
    assertThat(PublicUrl.of(stated, null)).isEmpty();
    PublicUrl.of(stated, SITE)
        .ifPresent(url -> assertThat(url).startsWith("https://coast.example/"));
  }

  @Test
  void aPartOfAnAddressContinuesTheSite() {
    assertThat(PublicUrl.of("/posts/a/", SITE)).contains("https://coast.example/posts/a/");
    assertThat(PublicUrl.of("a b/маяк", SITE))
        .contains("https://coast.example/blog/a%20b/%D0%BC%D0%B0%D1%8F%D0%BA");
    assertThat(PublicUrl.of("https://other.example/x?y=%20", null))
        .contains("https://other.example/x?y=%20");
    assertThat(PublicUrl.of("/posts/a/", null)).isEmpty();
    assertThat(PublicUrl.of(null, SITE)).isEmpty();
  }

  /** As browsers write it; an address with such a host is as good as any other. */
  @Test
  void aHostMayBeWrittenInAnyScript() {
    assertThat(PublicUrl.of("https://пример.рф/маяк/", null))
        .contains("https://xn--e1afmkfd.xn--p1ai/%D0%BC%D0%B0%D1%8F%D0%BA/");
    assertThat(PublicUrl.of("//例え.jp:8080/a//б", SITE))
        .contains("https://xn--r8jz45g.jp:8080/a//%D0%B1");
    assertThat(PublicUrl.of("a//б/", SITE)).contains("https://coast.example/blog/a/%D0%B1/");
  }
}
