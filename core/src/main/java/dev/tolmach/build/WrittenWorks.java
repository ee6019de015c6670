package dev.tolmach.build;

import dev.tolmach.schema.IndexFields;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;
import org.apache.lucene.util.StringHelper;

/**
 * The works that were written in a build, and those of them whose versions may not be next to each
 * other. Any number of threads may use one.
 */
final class WrittenWorks {
  /* Hashes of 16 bytes: two works that share one are looked at once more, and found to be well. */
  private final BytesRefHash written = new BytesRefHash();
  private final BytesRefHash suspects = new BytesRefHash();

  /**
   * A block was written; it is suspect if another of the same work was written, or existed before.
   */
  synchronized void written(Term work, boolean existedBefore) {
    long[] hash = StringHelper.murmurhash3_x64_128(work.bytes());
    byte[] bytes = ByteBuffer.allocate(16).putLong(hash[0]).putLong(hash[1]).array();
    boolean again = written.add(new BytesRef(bytes)) < 0;
    if (again || existedBefore) {
      suspects.add(work.bytes());
    }
  }

  /** A version of the work was taken out or written by itself. */
  synchronized void suspect(Term work) {
    suspects.add(work.bytes());
  }

  /** The works to look at again. */
  synchronized List<Term> suspects() {
    List<Term> works = new ArrayList<>(suspects.size());
    for (int i = 0; i < suspects.size(); i++) {
      BytesRef work = BytesRef.deepCopyOf(suspects.get(i, new BytesRef()));
      works.add(new Term(IndexFields.WORK, work));
    }
    return works;
  }
}
