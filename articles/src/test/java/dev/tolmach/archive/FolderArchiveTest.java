package dev.tolmach.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tolmach.article.ArticleId;
import dev.tolmach.article.ArticleParseException;
import dev.tolmach.article.ArticleSource;
import dev.tolmach.article.ContentHash;
import dev.tolmach.testing.Bounded;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class FolderArchiveTest {

  @TempDir Path folder;

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Read read() throws IOException {
    return Read.of(ArticleArchive.folder("a", folder));
  }

  @Test
  void articlesAreKnownByTheirExtensions() throws IOException {
    for (String name : new String[] {"a.md", "b.mdx", "c.markdown", "d.html", "E.MD"}) {
      write(name, "text");
    }
    for (String name : new String[] {"f.js", "g.htm", "h", "i.md.bak", ".j.md", "k.yml"}) {
      write(name, "text");
    }
    Read read = read();
    assertThat(read.paths())
        .containsExactlyInAnyOrder("a.md", "b.mdx", "c.markdown", "d.html", "E.MD");
    assertThat(read.ignored()).isEqualTo(6);
  }

  @Test
  void plainTextIsAnArticleIfItBeginsWithFrontMatter() throws IOException {
    write("a.txt", "---\ntitle: A\n---\ntext");
    write("b.txt", "\ufeff+++\r\ntitle = 'B'\r\n+++\r\n");
    write("c.txt", "User-agent: *\nDisallow: /");
    write("d.txt", "");
    Read read = read();
    assertThat(read.paths()).containsExactly("a.txt", "b.txt");
    assertThat(read.ignored()).isEqualTo(2);
  }

  @Test
  void versionsOfOneWorkFollowEachOther() throws IOException {
    for (String name :
        new String[] {"ru/b.md", "en/a.md", "zz.md", "ru/a.md", "a.de.md", "a.md", "en/b.md"}) {
      write(name, "text");
    }
    assertThat(read().paths())
        .containsExactly("a.de.md", "a.md", "en/a.md", "ru/a.md", "en/b.md", "ru/b.md", "zz.md");
  }

  @Test
  void hiddenAndForeignFoldersArePassedOver() throws IOException {
    for (String name :
        new String[] {".git/a.md", "node_modules/x/a.md", "archetypes/a.md", "b/scaffolds/a.md"}) {
      write(name, "text");
    }
    write("b/c.md", "text");
    Read read = read();
    assertThat(read.paths()).containsExactly("b/c.md");
    assertThat(read.ignored()).isEqualTo(4);
  }

  @Test
  void whatGitIgnoresIsPassedOver() throws IOException {
    write(".gitignore", "/build/\n*.tmp.md\n!keep.tmp.md\n");
    write("sub/.gitignore", "private.md\n");
    for (String name :
        new String[] {
          "build/a.md", "sub/build/b.md", "c.tmp.md", "keep.tmp.md", "sub/private.md", "private.md"
        }) {
      write(name, "text");
    }
    Read read = read();
    assertThat(read.paths())
        .containsExactlyInAnyOrder("keep.tmp.md", "private.md", "sub/build/b.md");
    assertThat(read.ignored()).isEqualTo(5);
  }

  @Test
  void namesAreOfAnyKindAndNormalized() throws IOException {
    write("Книжный развал.md", "a");
    write("城市/末班车.md", "b");
    write("ко\u0438\u0306.md", "c");
    write("two\nlines.md", "d");
    assertThat(read().paths())
        .containsExactlyInAnyOrder(
            "Книжный развал.md", "城市/末班车.md", "ко\u0439.md", "two\nlines.md");
  }

  @Test
  void sourceCarriesTextAndHashOfTheBytes() throws IOException, ArticleParseException {
    write("a.md", "\ufeffабв\r\n");
    var source = read().source("a.md");
    assertThat(source.id()).isEqualTo(new ArticleId("a", "a.md"));
    assertThat(source.text()).isEqualTo("абв\r\n");
    assertThat(source.given()).isEmpty();
    assertThat(source.warnings()).isEmpty();
    assertThat(source.hash())
        .isEqualTo(ContentHash.of("\ufeffабв\r\n".getBytes(StandardCharsets.UTF_8)))
        .hasSize(64);
  }

  @Test
  void aFileOfYamlNextToAnArticleStatesItsFields() throws IOException, ArticleParseException {
    write("a/index.md", "Text.");
    write("a/index.yml", "title: Sibling\ndate: 2024-05-06\ntags: [x]\n");
    ArticleSource source = read().source("a/index.md");
    assertThat(source.given()).containsEntry("title", "Sibling").containsKeys("date", "tags");
    write("a/index.yml", "title: Changed\n");
    assertThat(read().source("a/index.md").hash()).isNotEqualTo(source.hash());
  }

  @Test
  void aFileOfYamlThatAnArticleIsAboutStatesNothing() throws IOException, ArticleParseException {
    write("compose.md", "Text.");
    write("compose.yml", "services: {web: {image: nginx}}\n");
    write("own.md", "---\ntitle: Own\n---\nText.");
    write("own.yml", "title: Sibling\n");
    Read read = read();
    for (String path : List.of("compose.md", "own.md")) {
      assertThat(read.source(path).given()).as(path).isEmpty();
    }
  }

  @Test
  void aBrokenFileOfYamlNextToAnArticleIsReadLineByLine()
      throws IOException, ArticleParseException {
    write("a.md", "Text.");
    write("a.yaml", "date: 2024-05-06\ntitle: [Sibling\n");
    ArticleSource source = read().source("a.md");
    assertThat(source.given()).containsEntry("date", "2024-05-06").containsKey("title");
    assertThat(source.warnings())
        .singleElement()
        .satisfies(warning -> assertThat(warning.message()).startsWith("a.yaml, line "));
  }

  @Test
  void linksAreFollowedToWhatIsNotReadOtherwise(@TempDir Path elsewhere) throws IOException {
    Files.writeString(elsewhere.resolve("foreign.md"), "c");
    write("a.md", "a");
    write("..data/posts/hidden.md", "b");
    Files.createSymbolicLink(folder.resolve("again.md"), folder.resolve("a.md"));
    Files.createSymbolicLink(folder.resolve("posts"), folder.resolve("..data/posts"));
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    Files.createSymbolicLink(folder.resolve("broken.md"), folder.resolve("nowhere.md"));
    Files.createSymbolicLink(folder.resolve("outside"), elsewhere);
    Read read = read();
    assertThat(read.paths()).containsExactly("a.md", "posts/hidden.md");
    assertThat(read.ignored()).isEqualTo(5);
  }

  @Test
  @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void pipesAreNeverOpened() throws IOException, InterruptedException {
    write("a.md", "a");
    Process mkfifo = new ProcessBuilder("mkfifo", folder.resolve("pipe.md").toString()).start();
    assumeTrue(mkfifo.waitFor(5, TimeUnit.SECONDS) && mkfifo.exitValue() == 0, "no mkfifo here");
    Files.createSymbolicLink(folder.resolve("link.md"), folder.resolve("pipe.md"));
    Read read = read();
    assertThat(read.paths()).containsExactly("a.md");
    assertThat(read.ignored()).isEqualTo(2);
  }

  @Test
  void fileThroughTwoLinksIsReadOnce() throws IOException, ArticleParseException {
    write(".data/posts/a.md", "a");
    Files.createSymbolicLink(folder.resolve("one.md"), folder.resolve(".data/posts/a.md"));
    Files.createSymbolicLink(folder.resolve("two.md"), folder.resolve(".data/posts/a.md"));
    Files.createSymbolicLink(folder.resolve("posts"), folder.resolve(".data/posts"));
    Read read = read();
    assertThat(read.paths()).hasSize(1);
    assertThat(read.ignored()).isEqualTo(3);
    assertThat(read.entries().get(0).read().text()).isEqualTo("a");
  }

  @Test
  void nameThatIsNoTextInTheSystemsCharsetIsRead() throws IOException, InterruptedException {
    String script = "printf 'words' > \"$(printf 'a\\377b.md')\"";
    Process made = new ProcessBuilder("sh", "-c", script).directory(folder.toFile()).start();
    assumeTrue(made.waitFor(5, TimeUnit.SECONDS) && made.exitValue() == 0, "no such names here");
    Read read = read();
    assertThat(read.paths()).hasSize(1);
    assertThatCode(() -> assertThat(read.entries().get(0).read().text()).isEqualTo("words"))
        .doesNotThrowAnyException();
  }

  @Test
  void socketsAreNeverOpened() throws IOException {
    write("a.md", "a");
    try (ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.bind(UnixDomainSocketAddress.of(folder.resolve("socket.md")));
      Files.createSymbolicLink(folder.resolve("device.md"), Path.of("/dev/zero"));
      Read read = read();
      assertThat(read.paths()).containsExactly("a.md");
      assertThat(read.ignored()).isEqualTo(2);
    }
  }

  @Test
  void namesThatDifferByCaseAreTwoArticles() throws IOException {
    write("Async.md", "A");
    write("async.md", "b");
    assumeTrue(Files.readString(folder.resolve("Async.md")).equals("A"), "one file on this system");
    assertThat(read().paths()).containsExactly("Async.md", "async.md");
  }

  @Test
  void controlCharactersInNamesStay() throws IOException, ArticleParseException {
    write("bell\u0007 and \u001b[31m.md", "a");
    write(" leading and trailing .md", "b");
    Read read = read();
    assertThat(read.paths())
        .containsExactlyInAnyOrder("bell\u0007 and \u001b[31m.md", " leading and trailing .md");
    assertThat(read.source(" leading and trailing .md").text()).isEqualTo("b");
  }

  @Test
  void fileThatIsTooLargeFailsAloneAndIsNotRead() throws IOException {
    write("small.md", "a");
    try (FileChannel large =
        FileChannel.open(
            folder.resolve("large.md"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      large.write(ByteBuffer.wrap(new byte[] {'a'}), 100L << 20);
    }
    Read read = read();
    assertThat(read.paths()).containsExactly("large.md", "small.md");
    assertThatThrownBy(() -> Bounded.by(0, () -> read.source("large.md")))
        .isInstanceOf(ArticleParseException.class)
        .hasMessage(
            "The file is too large: 'large.md'. Expected at most 67108864 bytes. Split it.");
  }

  @Test
  void fileThatVanishedFailsAlone() throws IOException {
    write("a.md", "a");
    Read read = read();
    Files.delete(folder.resolve("a.md"));
    assertThatThrownBy(() -> read.source("a.md"))
        .isInstanceOf(ArticleParseException.class)
        .hasMessage(
            "The file cannot be read: 'a.md': it is not there any more. Expected a readable file."
                + " Check its permissions.");
  }

  @Test
  void fileAndFolderThatMayNotBeReadFailAlone() throws IOException {
    write("a.md", "a");
    write("b.md", "b");
    write("c/d.md", "d");
    Files.setPosixFilePermissions(
        folder.resolve("a.md"), PosixFilePermissions.fromString("---------"));
    Files.setPosixFilePermissions(
        folder.resolve("c"), PosixFilePermissions.fromString("---------"));
    try {
      assumeTrue(!Files.isReadable(folder.resolve("a.md")), "permissions do not bind this user");
      Read read = read();
      assertThat(read.paths()).containsExactly("a.md", "b.md", "c");
      assertThatThrownBy(() -> read.source("a.md")).isInstanceOf(ArticleParseException.class);
      assertThatThrownBy(() -> read.source("c")).isInstanceOf(ArticleParseException.class);
    } finally {
      Files.setPosixFilePermissions(
          folder.resolve("c"), PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void pictureCalledMarkdownFailsAlone() throws IOException {
    byte[] bytes = new byte[4096];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31);
    }
    Files.write(folder.resolve("a.md"), bytes);
    assertThatThrownBy(() -> read().source("a.md"))
        .isInstanceOf(ArticleParseException.class)
        .hasMessageContaining("not text");
  }

  @Test
  void folderThatIsNotThereIsAnError() {
    assertThatThrownBy(() -> ArticleArchive.folder("a", folder.resolve("none")).open())
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void foldersInsideAZipAreRead() throws IOException, ArticleParseException {
    Path zip = folder.resolve("a.zip");
    try (FileSystem inside = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
      Files.createDirectories(inside.getPath("/site/ru"));
      Files.writeString(inside.getPath("/site/ru/a.md"), "один");
      Files.writeString(inside.getPath("/site/b.md"), "two");
      Read read = Read.of(ArticleArchive.folder("zip", inside.getPath("/site")));
      assertThat(read.paths()).containsExactly("ru/a.md", "b.md");
      assertThat(read.source("ru/a.md").text()).isEqualTo("один");
    }
  }
}
