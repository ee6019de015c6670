package dev.tolmach.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlHighlighterTest {
  private final HtmlHighlighter highlighter = new HtmlHighlighter();

  private String marked(String text, int... bounds) {
    List<TextRange> ranges = new ArrayList<>();
    for (int i = 0; i < bounds.length; i += 2) {
      ranges.add(new TextRange(bounds[i], bounds[i + 1]));
    }
    return highlighter.html(text, ranges);
  }

  @Test
  void wordsAreMarkedAndTheRestIsText() {
    assertThat(marked("a tin boat sails", 2, 5, 11, 16))
        .isEqualTo("a <mark>tin</mark> boat <mark>sails</mark>");
    assertThat(marked("nothing")).isEqualTo("nothing");
    assertThat(highlighter.html(new Snippet("a tin boat", List.of(new TextRange(2, 5)))))
        .isEqualTo("a <mark>tin</mark> boat");
  }

  @Test
  void whatAnArticleSaysIsNeverATag() {
    assertThat(marked("<img src=x onerror='a(\"&\")'>", 1, 4))
        .isEqualTo("&lt;<mark>img</mark> src=x onerror=&#39;a(&quot;&amp;&quot;)&#39;&gt;");
    assertThat(marked("</mark><script>", 2, 6))
        .isEqualTo("&lt;/<mark>mark</mark>&gt;&lt;script&gt;");
    assertThat(HtmlHighlighter.escape("&amp; <b>")).isEqualTo("&amp;amp; &lt;b&gt;");
  }

  @Test
  void tagsAreWhatTheCallerWants() {
    assertThat(
            new HtmlHighlighter("<em class=\"hit\">", "</em>")
                .html("маяк", List.of(new TextRange(0, 4))))
        .isEqualTo("<em class=\"hit\">маяк</em>");
  }

  @Test
  void rangesThatOverlapOrTouchAreOneInAnyOrder() {
    assertThat(marked("lighthouse", 5, 10, 0, 5)).isEqualTo("<mark>lighthouse</mark>");
    assertThat(marked("lighthouse", 3, 6, 0, 10, 2, 3)).isEqualTo("<mark>lighthouse</mark>");
    assertThat(marked("light", 2, 2)).isEqualTo("light");
  }

  @Test
  void noCharacterIsTornApart() {
    assertThat(marked("a😀b", 2, 4)).isEqualTo("a<mark>😀b</mark>");
    assertThat(marked("a😀b", 0, 2)).isEqualTo("<mark>a😀</mark>b");
    assertThat(marked("a\ud83db\u0000\u001b\n")).isEqualTo("a\ufffdb\ufffd\ufffd\n");
  }

  @Test
  void aRangeOfAnotherTextIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> marked("short", 3, 9))
        .withMessage(
            "Not a range of the text: '3–9'. Expected one between 0 and 5. Give a text together"
                + " with its own ranges.");
    assertThatIllegalArgumentException().isThrownBy(() -> marked("short", -1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> marked("short", 4, 2));
  }
}
