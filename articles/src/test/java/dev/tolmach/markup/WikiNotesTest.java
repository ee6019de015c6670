package dev.tolmach.markup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.limits.Limits;
import org.junit.jupiter.api.Test;

/** Notes of Foam. */
class WikiNotesTest {

  private static String text(String markdown) {
    return MarkdownRenderer.within(Limits.STANDARD)
        .render(markdown, false, AnchorStyle.GITHUB)
        .text();
  }

  @Test
  void linksThatFoamDefinesAreLinksOfAWiki() {
    assertThat(text("See [[wiki|Label words]] now.\n\n[wiki|Label words]: wiki.md \"Wiki\"\n"))
        .isEqualTo("See Label words now.");
    assertThat(text("See [[my note]].\n\n[my note]: <../a/my note.md> \"My note\"\n"))
        .isEqualTo("See my note.");
    assertThat(text("See [[my-note]].\n\n[my-note]: /elsewhere\n")).isEqualTo("See [my-note].");
  }
}
