package dev.tolmach.build;

import dev.tolmach.document.ArticleDocuments;
import dev.tolmach.schema.IndexFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/**
 * Removes from the index the articles and notes that their archive has no more. What was in a
 * folder that could not be listed stays: nobody knows whether it is still there. For one thread.
 */
final class VanishedArticles {
  private final Build build;
  private final String archive;
  private final Set<String> failed;

  /** The vanished ones of an archive that was read to its end. */
  VanishedArticles(Build build, String archive) {
    this.build = build;
    this.archive = archive;
    this.failed = build.tally().failedIds();
  }

  void remove() throws IOException {
    for (Term id : vanished(IndexFields.SKIPPED)) {
      build.writer().deleteDocuments(id);
    }
    for (Term id : vanished(IndexFields.ID)) {
      build.works().suspect(ArticleDocuments.workTerm(build.live().read(id)));
      build.writer().deleteDocuments(id);
      build.tally().deleted();
    }
  }

  private List<Term> vanished(String field) throws IOException {
    List<Term> vanished = new ArrayList<>();
    build.live().forEachId(archive, field, id -> addIfVanished(vanished, field, id));
    return vanished;
  }

  private void addIfVanished(List<Term> vanished, String field, BytesRef id) {
    if (!build.ids().has(id) && !isInFailedFolder(id.utf8ToString())) {
      vanished.add(new Term(field, id));
    }
  }

  private boolean isInFailedFolder(String id) {
    if (failed.isEmpty()) {
      return false;
    }
    for (int slash = id.indexOf('/'); slash >= 0; slash = id.indexOf('/', slash + 1)) {
      if (failed.contains(id.substring(0, slash))) {
        return true;
      }
    }
    return false;
  }
}
