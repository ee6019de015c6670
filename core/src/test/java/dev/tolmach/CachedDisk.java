package dev.tolmach;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;

/**
 * A disk with a cache that is lost when the power fails, as file systems with a journal have it.
 * Certain are the bytes of a file and its name after {@link #sync}, and what was renamed and
 * deleted after {@link #syncMetaData}. Of what was written besides any part may have reached the
 * disk; of what was renamed and deleted the earlier part, in order.
 */
final class CachedDisk extends FilterDirectory {
  private sealed interface Change {}

  private record Renamed(String source, String target) implements Change {}

  private record Deleted(String name, byte[] bytes) implements Change {}

  private final Set<String> uncertain = new HashSet<>();
  private final List<Change> journal = new ArrayList<>();

  /** A disk on which the given files are certain. */
  CachedDisk(Directory files) {
    super(files);
  }

  @Override
  public synchronized IndexOutput createOutput(String name, IOContext context) throws IOException {
    IndexOutput output = in.createOutput(name, context);
    uncertain.add(name);
    return output;
  }

  @Override
  public synchronized IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
      throws IOException {
    IndexOutput output = in.createTempOutput(prefix, suffix, context);
    uncertain.add(output.getName());
    return output;
  }

  @Override
  public synchronized void sync(Collection<String> names) throws IOException {
    in.sync(names);
    uncertain.removeAll(names);
  }

  @Override
  public synchronized void syncMetaData() throws IOException {
    in.syncMetaData();
    journal.clear();
  }

  @Override
  public synchronized void rename(String source, String target) throws IOException {
    in.rename(source, target);
    if (uncertain.remove(source)) {
      uncertain.add(target);
    }
    journal.add(new Renamed(source, target));
  }

  @Override
  public synchronized void deleteFile(String name) throws IOException {
    boolean certain = !uncertain.remove(name);
    if (certain) {
      journal.add(new Deleted(name, bytes(in, name)));
    }
    in.deleteFile(name);
  }

  /** What is on the disk after the power failed. */
  synchronized Directory afterPowerFailure(Random random) throws IOException {
    Directory left = new ByteBuffersDirectory();
    for (String name : listAll()) {
      byte[] bytes = bytes(in, name);
      if (!uncertain.contains(name)) {
        write(left, name, bytes);
      } else if (random.nextInt(4) > 0) {
        write(left, name, damaged(bytes, random));
      }
    }
    int kept = random.nextInt(journal.size() + 1);
    for (Change change : journal.subList(kept, journal.size()).reversed()) {
      undo(change, left);
    }
    return left;
  }

  private static void undo(Change change, Directory left) throws IOException {
    switch (change) {
      case Deleted deleted -> write(left, deleted.name, deleted.bytes);
      case Renamed renamed -> {
        write(left, renamed.source, bytes(left, renamed.target));
        left.deleteFile(renamed.target);
      }
    }
  }

  private static byte[] damaged(byte[] bytes, Random random) {
    int whole = random.nextInt(bytes.length + 1);
    byte[] left = new byte[random.nextBoolean() ? whole : bytes.length];
    if (random.nextBoolean()) {
      random.nextBytes(left); // Blocks of a file that was there before.
    }
    System.arraycopy(bytes, 0, left, 0, whole);
    return left;
  }

  private static byte[] bytes(Directory from, String name) throws IOException {
    try (IndexInput input = from.openInput(name, IOContext.READONCE)) {
      byte[] bytes = new byte[(int) input.length()];
      input.readBytes(bytes, 0, bytes.length);
      return bytes;
    }
  }

  private static void write(Directory to, String name, byte[] bytes) throws IOException {
    try (IndexOutput output = to.createOutput(name, IOContext.READONCE)) {
      output.writeBytes(bytes, bytes.length);
    }
  }
}
