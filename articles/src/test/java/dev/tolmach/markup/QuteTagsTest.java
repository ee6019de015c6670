package dev.tolmach.markup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.limits.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tags of Qute, as the pages of a site of Roq have them. */
class QuteTagsTest {

  private static RenderedText render(String markdown) {
    return MarkdownRenderer.within(Limits.STANDARD).render(markdown, false, AnchorStyle.GITHUB);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      textBlock =
          """
          a {! a *comment* !} b                              => a b
          one{#if x}two{#else}three{/if}four                 => one two three four
          {#for item in items}word{/for}                     => word
          {#let a=1}word{/}                                  => word
          {#if x}{|plain {x} *y*|}{/if}                      => plain {x} *y*
          """)
  void marksAreNoText(String markdown, String text) {
    assertThat(render(markdown).text()).isEqualTo(text);
  }

  @Test
  void sectionsGoOverParagraphs() {
    RenderedText rendered = render("{#if x}\n\n## Title {#own}\n\nwords\n\n{/if}\n\nend\n");
    assertThat(rendered.text()).isEqualTo("Title\nwords\nend");
    assertThat(rendered.headings()).extracting(Heading::anchor).containsExactly("own");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a {|x|} b", "a {! b", "a {/b} c", "wow {!", "set {|x| x}"})
  void whatOnlyLooksLikeATagIsText(String prose) {
    assertThat(render(prose).text()).isEqualTo(prose);
  }
}
