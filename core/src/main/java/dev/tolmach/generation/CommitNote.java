package dev.tolmach.generation;

import dev.tolmach.disk.IndexFile;
import dev.tolmach.index.Generation;
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
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.jspecify.annotations.Nullable;

/**
 * A file in an index that names the generations, so that one whose list of files is gone can be
 * noticed. It is written after each commit; a writer that is killed before that leaves an older
 * note, which says nothing false. An index that is no folder has none.
 *
 * @param list the file that lists the files of the newest generation
 * @param generation the name of the newest generation
 * @param older the files that list those of the others
 */
public record CommitNote(String list, String generation, List<String> older) {
  /** The name of the file. */
  public static final String FILE = "generation.note";

  private static final String FRESH = FILE + ".new";
  private static final int MOST_BYTES = 100_000;
  private static final String BEGUN = "generation ";
  private static final String LIST = "segments_[0-9a-z]{1,12}";
  private static final Pattern FORM =
      Pattern.compile("generation (\\S{1,60}) in (" + LIST + ")((?:\nolder " + LIST + ")*)\\s*");

  /** Copies the list. */
  public CommitNote {
    older = List.copyOf(older);
  }

  /** Notes that a generation is live, and which others are kept. */
  public static void write(Directory directory, Generation generation) {
    write(directory, generation.name(), true);
  }

  /** Forgets the others, of which some are about to be removed. */
  static void forgetOlder(Directory directory) {
    in(directory).ifPresent(note -> write(directory, note.generation, false));
  }

  /* What prevents that changes nothing about the generation. */
  private static void write(Directory directory, String generation, boolean older) {
    Path folder = folder(directory);
    if (folder == null) {
      return;
    }
    try {
      String list = SegmentInfos.getLastCommitSegmentsFileName(directory);
      StringBuilder text = new StringBuilder("generation " + generation + " in " + list + "\n");
      Stream.of(directory.listAll())
          .filter(name -> older && name.matches(LIST) && !name.equals(list))
          .forEach(name -> text.append("older ").append(name).append('\n'));
      replace(folder, text.toString());
    } catch (IOException e) {
      return; // The older note stays. It cannot tell if this generation is lost, and no more.
    }
  }

  private static void replace(Path folder, String text) throws IOException {
    if (isOthers(folder.resolve(FRESH)) || isOthers(folder.resolve(FILE))) {
      return;
    }
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
  }

  /** Whether something else than a note of ours, or what a crash left of one, has its name. */
  private static boolean isOthers(Path file) {
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    String text = read(file, BEGUN.length()).orElse(null);
    return text == null
        || !BEGUN.startsWith(text) && !text.chars().allMatch(character -> character == 0);
  }

  /* A pipe would never end, and is not opened. */
  private static Optional<String> read(Path file, int most) {
    if (!IndexFile.isRegular(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.of(new String(in.readNBytes(most), StandardCharsets.UTF_8));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The note in an index; empty if there is none that can be read. */
  static Optional<CommitNote> in(Directory directory) {
    Path folder = folder(directory);
    if (folder == null) {
      return Optional.empty();
    }
    return read(folder.resolve(FILE), MOST_BYTES)
        .map(FORM::matcher)
        .filter(Matcher::matches)
        .map(CommitNote::of);
  }

  private static CommitNote of(Matcher note) {
    List<String> older =
        note.group(3).lines().filter(line -> !line.isEmpty()).map(CommitNote::lastWord).toList();
    return new CommitNote(note.group(2), note.group(1), older);
  }

  private static String lastWord(String line) {
    return line.substring(line.lastIndexOf(' ') + 1);
  }

  /** Whether the newest list is newer than the newest that there is. */
  boolean isLost(long newest) {
    return SegmentInfos.generationFromSegmentsFileName(list) > newest;
  }

  /** The older lists that are gone; none if there is a generation that the note does not know. */
  List<String> missing(ReadableFiles files) throws IOException {
    if (SegmentInfos.generationFromSegmentsFileName(list) != files.newest()) {
      return List.of();
    }
    List<String> there = List.of(files.index().listAll());
    return older.stream().filter(name -> !there.contains(name)).toList();
  }

  /** Such as {@code generation '000003-20250906T101500Z' ('segments_3' is missing)}. */
  String description() {
    return "generation '" + generation + "' ('" + list + "' is missing)";
  }

  private static @Nullable Path folder(Directory directory) {
    Directory bare = FilterDirectory.unwrap(directory);
    return bare instanceof FSDirectory files ? files.getDirectory() : null;
  }
}
