package dev.tolmach.archive;

import dev.tolmach.article.ArticleId;
import dev.tolmach.article.ArticleParseException;
import dev.tolmach.article.ArticleSource;
import dev.tolmach.article.ContentHash;
import dev.tolmach.article.Warning;
import dev.tolmach.files.DecodedText;
import dev.tolmach.files.FolderFiles;
import dev.tolmach.files.UndecodableException;
import dev.tolmach.frontmatter.Preamble;
import dev.tolmach.limits.Limit;
import dev.tolmach.limits.Limits;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An article that is a file. Immutable and thread-safe. */
final class FileEntry implements ArchiveEntry {

  /** How much of a {@code .txt} file is looked at to find front matter at its head, in bytes. */
  private static final int HEAD = 1 << 14;

  private final ArticleId id;
  private final Path file;
  private final FolderFiles files;
  private final Limits limits;

  /**
   * An article.
   *
   * @param id its name
   * @param file where it is
   * @param files reads it
   * @param limits how large it and a file next to it may be
   */
  FileEntry(ArticleId id, Path file, FolderFiles files, Limits limits) {
    this.id = id;
    this.file = file;
    this.files = files;
    this.limits = limits;
  }

  /** Returns whether a file begins with front matter, or cannot be read, which is then reported. */
  static boolean beginsWithFrontMatter(Path file, FolderFiles files) throws InterruptedIOException {
    try {
      String head = DecodedText.of(files.read(file, HEAD)).text().replace("\r\n", "\n");
      return Preamble.of(head.replace('\r', '\n')).marksArticle();
    } catch (UndecodableException e) {
      return false;
    } catch (InterruptedIOException e) {
      throw e;
    } catch (IOException e) {
      return true;
    }
  }

  @Override
  public ArticleId id() {
    return id;
  }

  Path file() {
    return file;
  }

  FolderFiles files() {
    return files;
  }

  Limits limits() {
    return limits;
  }

  @Override
  public ArticleSource read() throws ArticleParseException, InterruptedIOException {
    byte[] bytes = bytes();
    try {
      DecodedText decoded = DecodedText.of(bytes);
      List<Warning> warnings = new ArrayList<>();
      if (!decoded.doubt().isEmpty()) {
        warnings.add(new Warning(0, decoded.doubt()));
      }
      SideFile side = SideFile.of(this, decoded.text());
      warnings.addAll(side.warnings());
      String hash = ContentHash.of(bytes, side.bytes());
      return new ArticleSource(
          id, ArticleSource.Form.FILE, decoded.text(), side.fields(), hash, warnings);
    } catch (UndecodableException e) {
      throw new ArticleParseException(id, 0, e.getMessage());
    }
  }

  private byte[] bytes() throws ArticleParseException, InterruptedIOException {
    try {
      int most = limits.of(Limit.ARTICLE_BYTES);
      byte[] bytes = files.read(file, most + 1);
      if (bytes.length > most) {
        throw new ArticleParseException(
            id,
            0,
            "The file is too large: '"
                + id.path()
                + "'. Expected at most "
                + most
                + " bytes. Split it.");
      }
      return bytes;
    } catch (InterruptedIOException e) {
      throw e;
    } catch (AccessDeniedException e) {
      throw unreadable("access is denied");
    } catch (NoSuchFileException e) {
      throw unreadable("it is not there any more");
    } catch (FileSystemException e) {
      throw unreadable(e.getReason() == null ? "it cannot be opened" : e.getReason());
    } catch (IOException e) {
      throw unreadable(String.valueOf(e.getMessage()));
    }
  }

  private ArticleParseException unreadable(String why) {
    return new ArticleParseException(
        id,
        0,
        "The file cannot be read: '"
            + id.path()
            + "': "
            + why
            + ". Expected a readable file. Check its permissions.");
  }
}
