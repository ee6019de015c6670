package dev.tolmach.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** What somebody may have in a folder that is no index of ours. */
public enum OthersFiles {
  SITE("'_index.md', 'notes.txt'") {
    @Override
    public void putInto(Path folder) throws IOException {
      Files.writeString(folder.resolve("_index.md"), "# Home\n");
      Files.writeString(folder.resolve("notes.txt"), "");
    }
  },
  MANY("'1', '2', '3' and 2 more") {
    @Override
    public void putInto(Path folder) throws IOException {
      for (int i = 1; i <= 5; i++) {
        Files.writeString(folder.resolve(Integer.toString(i)), "x");
      }
    }
  },
  REPOSITORY("'.git'") {
    @Override
    public void putInto(Path folder) throws IOException {
      Files.createDirectory(folder.resolve(".git"));
    }
  },
  HIDDEN_FILE("'.DS_Store'") {
    @Override
    public void putInto(Path folder) throws IOException {
      Files.write(folder.resolve(".DS_Store"), new byte[] {0, 0, 0, 1});
    }
  },
  TEXT_WITH_LUCENE_NAME("'segments.txt'") {
    @Override
    public void putInto(Path folder) throws IOException {
      Files.writeString(folder.resolve("segments.txt"), "of a line");
    }
  },
  TEXT_WITH_NAME_OF_A_GENERATION("'segments_1'") {
    @Override
    public void putInto(Path folder) throws IOException {
      Files.writeString(folder.resolve("segments_1"), "a line, a curve\n");
    }
  },
  EMPTY_FILES_OF_LUCENE("'_0.cfs', '_0.si'") {
    @Override
    public void putInto(Path folder) throws IOException {
      Files.createFile(folder.resolve("_0.cfs"));
      Files.createFile(folder.resolve("_0.si"));
    }
  },
  INDEX_OF_ANOTHER_PROGRAM("'_0.cfe', '_0.cfs', '_0.si' and 1 more") {
    @Override
    public void putInto(Path folder) throws IOException {
      try (Directory directory = FSDirectory.open(folder);
          IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
        writer.addDocument(new Document());
      }
      Files.delete(folder.resolve(IndexWriter.WRITE_LOCK_NAME));
    }
  },
  LOCK_WITH_CONTENT("'write.lock'") {
    @Override
    public void putInto(Path folder) throws IOException {
      Files.writeString(folder.resolve("write.lock"), "4711");
    }
  },
  LOCK_THAT_IS_A_FOLDER("'write.lock'") {
    @Override
    public void putInto(Path folder) throws IOException {
      Files.createDirectory(folder.resolve("write.lock"));
    }
  },
  LOCK_THAT_LEADS_ELSEWHERE("'write.lock'") {
    @Override
    public void putInto(Path folder) throws IOException {
      Files.createFile(folder.resolveSibling("elsewhere"));
      Files.createSymbolicLink(folder.resolve("write.lock"), Path.of("../elsewhere"));
    }
  },
  NOTE_OF_SOMEBODY("'writer.note'") {
    @Override
    public void putInto(Path folder) throws IOException {
      Files.writeString(folder.resolve("writer.note"), "Call the writer.\n");
    }
  },
  MARK_THAT_IS_A_FOLDER("'tolmach.mark'") {
    @Override
    public void putInto(Path folder) throws IOException {
      Files.createDirectory(folder.resolve("tolmach.mark"));
    }
  };

  private final String named;

  OthersFiles(String named) {
    this.named = named;
  }

  /** How the message of the refusal names them. */
  public String named() {
    return named;
  }

  public abstract void putInto(Path folder) throws IOException;
}
