package dev.tolmach.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlRendererTest {

  @Test
  void blocksAreLinesAndHeadingsKnowTheirs() {
    HtmlRenderer.Page page =
        HtmlRenderer.render(
            "<html lang=ru><title> A  page </title>\n<h1>One</h1>\n<p>two<p>three<br>four"
                + "\n<h2 id=x>Five</h2><ul><li>six<li>seven</ul>",
            AnchorStyle.GITHUB);
    assertThat(page.head().title()).isEqualTo("A page");
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

  @Test
  void theHeadStatesWhatItsElementsSay() {
    HtmlHead head =
        HtmlRenderer.render(
                """
                <html><head><title>Маяк — Журнал</title>
                <META NAME="Author" CONTENT="Анна Ветрова"><meta name=author content="李华">
                <meta property="article:author" content="https://a.example/anna">
                <meta name=keywords content="маяк, свет"><meta property="article:tag" content="море">
                <meta name=description content=" О  лампе ">
                <meta property="og:site_name" content="Журнал">
                <meta property="og:description" content="другое">
                <meta property="article:published_time" content="2021-05-06T07:08:09+03:00">
                <meta property="article:modified_time" content="2022-05-06">
                <link rel="shortcut CANONICAL" href="https://a.example/lamp/">
                <meta property="og:url" content="https://b.example/"></head><body>x</body>
                """,
                AnchorStyle.GITHUB)
            .head();
    assertThat(head)
        .isEqualTo(
            new HtmlHead(
                "Маяк",
                List.of("Анна Ветрова", "李华"),
                "маяк, свет",
                List.of("море"),
                "О лампе",
                "2021-05-06T07:08:09+03:00",
                "2022-05-06",
                "https://a.example/lamp/",
                List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      textBlock =
          """
          <title>Lamp | Shore</title>                                              @ Lamp | Shore
          <title>Lamp | Shore</title><h1>Lamp</h1>                                 @ Lamp
          <title>Lamp | Shore</title><h1>Shore</h1>                                @ Lamp | Shore
          <title>Shore: Lamp</title><meta name=application-name content=Shore>     @ Shore: Lamp
          <title>Shore - Lamp</title><meta property=og:site_name content=Shore>    @ Lamp
          <title>灯塔 · 海岸</title><meta property=og:title content=灯塔>            @ 灯塔
          <title>Lamps</title><meta property=og:title content=Lamp>                @ Lamps
          <meta property=og:title content=Lamp>                                    @ Lamp
          """)
  void aTitleLosesTheNameOfItsSiteWhereThePageSaysWhatThatIs(String html, String title) {
    assertThat(HtmlRenderer.render(html, AnchorStyle.GITHUB).head().title()).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      textBlock =
          """
          <nav>menu</nav><main>lamp<footer>Anna</footer></main><footer>c</footer>       @ lamp/Anna
          <header>logo</header><div role=main><p>lamp</div><aside>ads</aside>           @ lamp
          <header>logo</header><h1>H</h1><p>lamp<footer>foot</footer>                   @ H/lamp
          <header><h1>H</h1></header><div>lamp<aside>ads</aside></div>                  @ H/lamp
          <div>side</div><article><h1>H</h1><p>lamp lamp<aside>note</aside></article>   @ H/lamp lamp/note
          <div>Team</div><div id="main-content" class="wiki-content group"><p>lamp</div>  @ lamp
          <article>one</article><article>two<footer>Anna</footer></article>             @ one/two/Anna
          <h1>H</h1><article>lamp</article>                                             @ H/lamp
          <main></main><p>lamp                                                          @ lamp
          <div id=cookie-banner>OK?</div><p>lamp                                        @ lamp
          <div class="x cookie_consent">OK?</div><main>cookie</main>                    @ cookie
          <section id=cookies>recipe</section>                                          @ recipe
          <div role=navigation>menu</div><div role=contentinfo>c</div>lamp              @ lamp
          <blockquote>lamp<footer>Anna</footer></blockquote>                            @ lamp/Anna
          """)
  void whatSurroundsTheContentIsLeftOut(String html, String text) {
    String read = HtmlRenderer.render(html, AnchorStyle.GITHUB).body().text();
    assertThat(read.replace('\n', '/')).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      textBlock =
          """
          <h2>~  Die <em>kleine</em>~  Lampe~ </h2>                     @ Die kleine Lampe @ die-kleine-lampe
          <h2>Маяк<br>и свет</h2>                                       @ Маяк и свет      @ маяк-и-свет
          <h2>Lamp <a class=headerlink href=#lamp>¶</a></h2>            @ Lamp             @ lamp
          <h2 id=x>Lamp <a href=#x><span>#</span></a></h2>              @ Lamp             @ x
          <h2><a href=#x>Lamp</a></h2>                                  @ Lamp             @ lamp
          <h2><span id=y>灯塔</span></h2>                                @ 灯塔              @ y
          <h2><a name=z></a>Lamp</h2>                                   @ Lamp             @ z
          <section id=s><h2>Lamp</h2></section>                         @ Lamp             @ s
          <section id=s><p>x<h2>Lamp</h2></section>                     @ Lamp             @ lamp
          """)
  void headingsAreCleanAndKeepTheirIds(String html, String heading, String anchor) {
    assertThat(HtmlRenderer.render(html.replace('~', '\n'), AnchorStyle.GITHUB).body().headings())
        .singleElement()
        .satisfies(found -> {
          assertThat(found.text()).isEqualTo(heading);
          assertThat(found.anchor()).isEqualTo(anchor);
        });
  }

  @Test
  void hostilePagesTakeTheirLength() {
    for (String part :
        List.of(
            "<main>", "<article>", "<footer><h1>", "<aside>", "<h2><a href=#>", "<div role=x>")) {
      assertThat(HtmlRenderer.render(part.repeat(2_000) + "lamp", AnchorStyle.GITHUB).body().text())
          .isNotNull();
    }
  }
}
