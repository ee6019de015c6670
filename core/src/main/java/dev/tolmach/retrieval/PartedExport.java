package dev.tolmach.retrieval;

import dev.tolmach.part.KeptWork;
import dev.tolmach.part.PartAnswer;
import dev.tolmach.part.PartRequest;
import dev.tolmach.schema.IndexFields;
import dev.tolmach.search.ExportedArticle;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.Document;

/** Walks through all works of an index in parts. */
final class PartedExport {
  /* Works that are fetched at once. */
  private static final int PAGE = 500;

  private final PartedSearcher.Parts parts;

  PartedExport(PartedSearcher.Parts parts) {
    this.parts = parts;
  }

  /** Visits all articles, work by work, then the notes about those that were left out. */
  void visit(ExportedArticle.Visitor visitor) throws IOException {
    for (String field : List.of(IndexFields.ID, IndexFields.SKIPPED)) {
      List<PartAnswer.Passed> page = page(field, "");
      while (!page.isEmpty()) {
        for (PartAnswer.Passed each : page) {
          for (Document version : KeptWork.read(each.work(), null)) {
            visitor.visit(Export.of(version));
          }
        }
        page = page(field, page.getLast().id());
      }
    }
  }

  private List<PartAnswer.Passed> page(String field, String after) throws IOException {
    var walk = new PartRequest.Walk(field, after, PAGE);
    return ((PartAnswer.Walked) parts.ask(walk)).works();
  }
}
