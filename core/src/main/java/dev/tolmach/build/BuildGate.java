package dev.tolmach.build;

import dev.tolmach.index.Refusal;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;

/** Looks at what a build made before anybody else can, and says whether it may go live. */
@FunctionalInterface
public interface BuildGate {
  /** Lets every build through. */
  BuildGate OPEN = uncommitted -> List.of();

  /**
   * Looks at a build that is complete but for its commit.
   *
   * @param uncommitted all that the generation will hold; closed by the build afterwards
   * @return what is not as it should be; empty lets the build go live
   * @throws IOException if the build cannot be read; it then fails
   */
  List<Refusal> check(DirectoryReader uncommitted) throws IOException;
}
