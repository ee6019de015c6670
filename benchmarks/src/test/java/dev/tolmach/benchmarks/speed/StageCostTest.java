package dev.tolmach.benchmarks.speed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tolmach.article.ArticleParseException;
import dev.tolmach.article.ParseResult;
import dev.tolmach.search.SearchResult;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class StageCostTest {
  @Test
  void eachStageDoesItsWorkOnTheBundledArchive() throws IOException, ArticleParseException {
    StageCost cost = new StageCost();
    cost.prepare();
    try {
      for (int i = 0; i < 20; i++) {
        assertInstanceOf(ParseResult.Parsed.class, cost.parse());
        assertFalse(cost.detect().language().tag().isEmpty());
        assertFalse(cost.query().parts().isEmpty());
        SearchResult hits = cost.hits();
        assertFalse(hits.hits().isEmpty());
        assertTrue(hits.facets().isEmpty());
        assertEquals(3, cost.facets().facets().size());
        SearchResult shown = cost.snippets();
        assertTrue(shown.hits().stream().anyMatch(hit -> !hit.snippets().isEmpty()));
      }
    } finally {
      cost.finish();
    }
  }
}
