package dev.tolmach;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.OutputStreamIndexOutput;
import org.jspecify.annotations.Nullable;

/**
 * A directory on a disk that breaks at a given step. A step is whatever changes the disk: a file
 * created, some bytes written, files synced, a file renamed or deleted, the lock taken. Closing it
 * leaves the disk open.
 */
final class FaultyDirectory extends FilterDirectory {
  /** What a step does to the disk. */
  enum Step {
    LOCK,
    CREATE,
    WRITE,
    SYNC,
    RENAME,
    DELETE
  }

  /** How the disk breaks. */
  enum Fault {
    /** One step does nothing and fails. */
    ONCE,
    /** One step does half of what it should, or all if it cannot be halved, and fails. */
    HALF,
    /**
     * From a step on nothing more can be put on the disk; files can be deleted and renamed, and
     * locked if that is not the step.
     */
    FULL,
    /** From a step on everything fails, as for a process that was killed. */
    DEAD
  }

  private static final Set<Step> TAKES_ROOM = EnumSet.of(Step.CREATE, Step.WRITE, Step.SYNC);

  private final Fault fault;
  private final int breaking;
  private final int buffer;
  private final AtomicInteger steps = new AtomicInteger();
  private final AtomicReference<@Nullable Step> broken = new AtomicReference<>();

  /**
   * A directory that breaks.
   *
   * @param breaking the step at which it does, from 0 on
   * @param buffer how many bytes are written in one step, at least 8
   */
  FaultyDirectory(Directory disk, Fault fault, int breaking, int buffer) {
    super(disk);
    this.fault = fault;
    this.breaking = breaking;
    this.buffer = buffer;
  }

  /** At which kind of step it broke; null if it did not. */
  @Nullable Step broken() {
    return broken.get();
  }

  @Override
  public Lock obtainLock(String name) throws IOException {
    if (fails(Step.LOCK)) {
      throw new IOException("No locks available");
    }
    return in.obtainLock(name);
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    if (fails(Step.CREATE)) {
      if (fault == Fault.HALF) {
        in.createOutput(name, context).close();
      }
      throw noSpace();
    }
    return breakable(in.createOutput(name, context));
  }

  @Override
  public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
      throws IOException {
    if (fails(Step.CREATE)) {
      throw noSpace();
    }
    return breakable(in.createTempOutput(prefix, suffix, context));
  }

  @Override
  public void sync(Collection<String> names) throws IOException {
    if (fails(Step.SYNC)) {
      if (fault == Fault.HALF) {
        in.sync(List.copyOf(names).subList(0, names.size() / 2));
      }
      throw noSpace();
    }
    in.sync(names);
  }

  @Override
  public void syncMetaData() throws IOException {
    if (fails(Step.SYNC)) {
      if (fault == Fault.HALF) {
        in.syncMetaData();
      }
      throw noSpace();
    }
    in.syncMetaData();
  }

  @Override
  public void rename(String source, String target) throws IOException {
    if (fails(Step.RENAME)) {
      if (fault == Fault.HALF) {
        in.rename(source, target);
      }
      throw new IOException("Input/output error");
    }
    in.rename(source, target);
  }

  @Override
  public void deleteFile(String name) throws IOException {
    if (fails(Step.DELETE)) {
      if (fault == Fault.HALF) {
        in.deleteFile(name);
      }
      throw new IOException("Input/output error");
    }
    in.deleteFile(name);
  }

  @Override
  public void close() {}

  private boolean fails(Step step) {
    int number = steps.getAndIncrement();
    boolean fails =
        switch (fault) {
          case ONCE, HALF -> number == breaking;
          case FULL ->
              number == breaking && step == Step.LOCK
                  || number >= breaking && TAKES_ROOM.contains(step);
          case DEAD -> number >= breaking;
        };
    if (fails) {
      broken.compareAndSet(null, step);
    }
    return fails;
  }

  private static IOException noSpace() {
    return new IOException("No space left on device");
  }

  private IndexOutput breakable(IndexOutput output) {
    return new OutputStreamIndexOutput(
        output.toString(), output.getName(), new Stream(output), buffer);
  }

  /** Takes what was buffered, a step at a time. */
  private final class Stream extends OutputStream {
    private final IndexOutput output;

    Stream(IndexOutput output) {
      this.output = output;
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (fails(Step.WRITE)) {
        if (fault != Fault.ONCE) {
          output.writeBytes(bytes, offset, length / 2);
        }
        throw noSpace();
      }
      output.writeBytes(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      output.close();
    }
  }
}
