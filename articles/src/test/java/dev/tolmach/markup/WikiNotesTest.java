package dev.tolmach.markup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.limits.Limits;
import org.junit.jupiter.api.Test;

/** Notes of Foam and Logseq. */
class WikiNotesTest {

  private static final String BLOCK = "((63f0c1c2-1234-4abc-8def-0123456789ab))";

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

  @Test
  void linesThatLogseqHidesAreNoText() {
    assertThat(
            text(
                """
                - item
                  id:: 63f0
                  collapsed:: true
                  author:: Ann
                \t- inner
                \t  id:: 63f1
                - task
                  :LOGBOOK:
                  CLOCK: [2026-01-01]
                  :END:

                  words
                """))
        .isEqualTo("item author:: Ann\ninner\ntask\nwords");
    assertThat(text("- other " + BLOCK + " here\n- " + BLOCK + "\n")).isEqualTo("other here");
  }

  @Test
  void whatOnlyLooksLikeALineOfLogseqIsText() {
    for (String prose :
        new String[] {
          "id: 5", "std::id", "id::x", "((a b))", ":LOGBOOK: is", "(((1)))", "idea:: x"
        }) {
      assertThat(text(prose)).isEqualTo(prose);
    }
    assertThat(text(":LOGBOOK:\nwords")).isEqualTo(":LOGBOOK: words");
    assertThat(text("`" + BLOCK + "`")).isEqualTo(BLOCK);
  }
}
