package dev.tolmach.index;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.jspecify.annotations.Nullable;

/**
 * A file in an index that names the newest generation, so that one whose list of files is gone can
 * be noticed. It is written after each commit; a writer that is killed between leaves an older one,
 * which says nothing false. An index that is no folder has none.
 *
 * @param list the file that lists the generation's files
 * @param generation the name of the generation
 */
record CommitNote(String list, String generation) {
  /** The name of the file. */
  static final String FILE = "generation.note";

  private static final String FRESH = FILE + ".new";
  private static final int MOST_BYTES = 200;
  private static final Pattern FORM =
      Pattern.compile("generation (\\S{1,60}) in (segments_[0-9a-z]{1,12})\\s*");

  /** Notes that a generation is live. What prevents that changes nothing about the generation. */
  static void write(Directory directory, Generation generation) {
    Path folder = folder(directory);
    if (folder == null) {
      return;
    }
    try {
      String list = SegmentInfos.getLastCommitSegmentsFileName(directory);
      String text = "generation " + generation.name() + " in " + list + "\n";
      Files.deleteIfExists(folder.resolve(FRESH));
      try (FileChannel channel =
          FileChannel.open(
              folder.resolve(FRESH), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
      }
      Files.move(
          folder.resolve(FRESH),
          folder.resolve(FILE),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      return; // The older note stays. It cannot tell if this generation is lost, and no more.
    }
  }

  /** The note in an index; empty if there is none that can be read. */
  static Optional<CommitNote> in(Directory directory) {
    Path folder = folder(directory);
    if (folder == null) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(folder.resolve(FILE), LinkOption.NOFOLLOW_LINKS)) {
      Matcher note = FORM.matcher(new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
      return note.matches()
          ? Optional.of(new CommitNote(note.group(2), note.group(1)))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Whether the list is newer than the newest that there is. */
  boolean isLost(long newest) {
    return SegmentInfos.generationFromSegmentsFileName(list) > newest;
  }

  /** Such as {@code generation '000003-20250906T101500Z' ('segments_3' is missing)}. */
  String inWords() {
    return "generation '" + generation + "' ('" + list + "' is missing)";
  }

  private static @Nullable Path folder(Directory directory) {
    Directory bare = FilterDirectory.unwrap(directory);
    return bare instanceof FSDirectory files ? files.getDirectory() : null;
  }
}
