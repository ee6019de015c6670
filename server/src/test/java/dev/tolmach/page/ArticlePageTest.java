package dev.tolmach.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.article.ArticleId;
import dev.tolmach.language.Language;
import dev.tolmach.search.ShownArticle;
import dev.tolmach.search.ShownBlock;
import dev.tolmach.search.ShownSection;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ArticlePageTest {
  private static final List<String> ANCHORS =
      List.of("main", "q", "filters", "similar", "completions");

  private static ShownSection section(String anchor) {
    int number = ANCHORS.indexOf(anchor) + 1;
    ShownBlock heading = new ShownBlock(ShownBlock.Kind.HEADING, anchor, number);
    return new ShownSection(number, 1, anchor, anchor, number, List.of(heading));
  }

  /** Links to a heading must find it, and the page's own parts must not be taken for one. */
  @Test
  void headingsMayBeCalledAsPartsOfThePageAre() {
    ShownArticle article =
        new ShownArticle(
            new ArticleId("archive", "a.md"),
            "a.md",
            "A",
            Language.of("en"),
            null,
            null,
            List.of(),
            null,
            List.of(),
            ANCHORS.stream().map(ArticlePageTest::section).toList());
    PageFrame frame =
        new PageFrame(PageTexts.in(PageLanguage.EN), false, "../", "Title", null, false, null);
    Document page =
        Jsoup.parse(
            new ArticlePage(frame, PageAddress.of(Map.of()), article, List.of(), List.of()).html());

    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates().containsAll(ANCHORS);
    for (Element link : page.select(".contents a")) {
      assertThat(page.expectFirst(link.attr("href")).tagName()).isEqualTo("section");
    }
    assertThat(page.expectFirst(page.expectFirst("a.skip").attr("href")).tagName())
        .isEqualTo("main");
    assertThat(page.expectFirst("#" + page.expectFirst("label").attr("for")).tagName())
        .isEqualTo("input");
  }
}
