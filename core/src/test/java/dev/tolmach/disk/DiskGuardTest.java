package dev.tolmach.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.tolmach.index.DamagedIndexException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.List;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

/** Whatever a disk does to who writes an index is reported as one kind, with a fitting remedy. */
class DiskGuardTest {
  private final Directory directory = new ByteBuffersDirectory();

  @Test
  void aFullDiskIsTheCauseOfAWriterThatIsClosed() {
    for (String said :
        List.of(
            "No space left on device",
            "There is not enough space on the disk",
            "Disk quota exceeded")) {
      IOException disk = new IOException(said);
      for (Exception thrown :
          List.of(
              disk,
              new UncheckedIOException(disk),
              new AlreadyClosedException("this IndexWriter is closed", disk),
              new IllegalStateException(new AlreadyClosedException("closed", disk)))) {
        assertThatExceptionOfType(IOException.class)
            .isThrownBy(() -> writing(thrown))
            .withMessage(
                "The index cannot be written: 'an index in memory' ("
                    + said
                    + "). Expected a disk that has room and takes what is written. Free some space"
                    + " or choose another folder, and run the build again.");
      }
    }
  }

  @Test
  void whoMayNotWriteIsNotAdvisedToFreeSpace() {
    for (IOException disk :
        List.of(
            new AccessDeniedException("/srv/no space left/write.lock"),
            new FileSystemException("/srv/index", null, "Permission denied"),
            new FileSystemException("/srv/index", null, "Read-only file system"))) {
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> writing(disk))
          .withMessageEndingWith(
              "Expected a folder that this user may write. Correct its permissions or choose"
                  + " another folder.");
    }
  }

  @Test
  void aDiskThatIsBrokenIsNotCalledFull() {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> writing(new IOException("Input/output error")))
        .withMessage(
            "The index cannot be written: 'an index in memory' (Input/output error). Expected a"
                + " disk that takes what is written. Check the disk or choose another folder, and"
                + " run the build again.");
  }

  @Test
  void whatWasPutInWordsOrIsOfReadingStays() {
    for (IOException thrown :
        List.of(
            IndexErrors.locked(directory, null),
            IndexErrors.missing(directory),
            IndexErrors.unreadable(directory, new EOFException()),
            IndexErrors.unwritable(directory, new IOException("Input/output error")),
            new InterruptedIOException("The build was interrupted."))) {
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> writing(thrown))
          .isSameAs(thrown);
    }
  }

  @Test
  void aFileThatIsNotAsItWasWrittenIsADamagedIndex() {
    CorruptIndexException thrown = new CorruptIndexException("checksum failed", "_0.cfs");
    assertThatExceptionOfType(DamagedIndexException.class)
        .isThrownBy(() -> writing(thrown))
        .withCause(thrown);
  }

  @Test
  void aDefectStaysADefect() {
    IllegalStateException defect = new IllegalStateException("It cannot be.");
    assertThatIllegalStateException().isThrownBy(() -> writing(defect)).isSameAs(defect);
  }

  private void writing(Exception thrown) throws Exception {
    assertThat(thrown).isNotNull();
    DiskGuard.writing(
        directory,
        () -> {
          throw thrown;
        });
  }
}
