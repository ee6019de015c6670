package dev.tolmach.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlRendererTest {

  @Test
  void blocksAreLinesAndHeadingsKnowTheirs() {
    HtmlRenderer.Page page =
        HtmlRenderer.render(
            "<html lang=ru><title> A  page </title>\n<h1>One</h1>\n<p>two<p>three<br>four"
                + "\n<h2 id=x>Five</h2><ul><li>six<li>seven</ul>",
            AnchorStyle.GITHUB);
    assertThat(page.title()).isEqualTo("A page");
    assertThat(page.language()).isEqualTo("ru");
    assertThat(page.redirects()).isFalse();
    assertThat(page.body().text()).isEqualTo("One\ntwo\nthree\nfour\nFive\nsix\nseven");
    assertThat(page.body().headings())
        .containsExactly(
            new Heading(1, "One", "one", 2, 0, 3), new Heading(2, "Five", "x", 4, 19, 23));
  }

  @Test
  void marksOfPermanentLinksAreNoText() {
    assertThat(
            HtmlRenderer.render(
                    "<h2>Einbau<a class='headerlink' href='#x'>Permalink</a></h2>"
                        + "<h2><a href='#y'>#</a> Ausbau</h2><p><a href='#z'>C#</a></p>",
                    AnchorStyle.GITHUB)
                .body()
                .text())
        .isEqualTo("Einbau\nAusbau\nC#");
  }

  @Test
  void shortcodesInHtmlAreTakenOff() {
    assertThat(
            HtmlRenderer.render("<p>a {{% figure caption=\"Две лодки\" %}}</p>", AnchorStyle.GITHUB)
                .body()
                .text())
        .isEqualTo("a Две лодки");
  }

  @Test
  void preformattedTextIsCode() {
    RenderedText body = HtmlRenderer.render("<p>a<pre>x\n  y</pre>b", AnchorStyle.GITHUB).body();
    assertThat(body.text()).isEqualTo("a\nb");
    assertThat(body.code()).isEqualTo("x\n  y");
  }

  @Test
  void pageThatSendsElsewhereIsKnown() {
    assertThat(
            HtmlRenderer.render(
                    "<meta http-equiv=Refresh content='0; url=/new'>", AnchorStyle.GITHUB)
                .redirects())
        .isTrue();
  }
}
