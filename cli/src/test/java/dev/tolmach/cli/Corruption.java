package dev.tolmach.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** How a file of an index is damaged. */
enum Corruption {
  FLIP {
    @Override
    void damage(Path file, Random random) throws IOException {
      byte[] bytes = Files.readAllBytes(file);
      if (bytes.length > 0) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, bytes);
      }
    }
  },
  GARBLE {
    @Override
    void damage(Path file, Random random) throws IOException {
      byte[] bytes = Files.readAllBytes(file);
      int start = random.nextInt(Math.max(1, bytes.length));
      byte[] garbage = new byte[Math.min(bytes.length - start, 1 + random.nextInt(200))];
      random.nextBytes(garbage);
      System.arraycopy(garbage, 0, bytes, start, garbage.length);
      Files.write(file, bytes);
    }
  },
  ZERO {
    @Override
    void damage(Path file, Random random) throws IOException {
      byte[] bytes = Files.readAllBytes(file);
      int start = random.nextInt(Math.max(1, bytes.length));
      int end = start + random.nextInt(bytes.length - start + 1);
      Arrays.fill(bytes, start, end, (byte) 0);
      Files.write(file, bytes);
    }
  },
  CUT {
    @Override
    void damage(Path file, Random random) throws IOException {
      byte[] bytes = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(bytes, random.nextInt(Math.max(1, bytes.length))));
    }
  },
  EMPTY {
    @Override
    void damage(Path file, Random random) throws IOException {
      Files.write(file, new byte[0]);
    }
  },
  REMOVE {
    @Override
    void damage(Path file, Random random) throws IOException {
      Files.delete(file);
    }
  },
  APPEND {
    @Override
    void damage(Path file, Random random) throws IOException {
      byte[] bytes = Files.readAllBytes(file);
      byte[] garbage = new byte[1 + random.nextInt(100)];
      random.nextBytes(garbage);
      byte[] longer = Arrays.copyOf(bytes, bytes.length + garbage.length);
      System.arraycopy(garbage, 0, longer, bytes.length, garbage.length);
      Files.write(file, longer);
    }
  },
  SWAP {
    @Override
    void damage(Path file, Random random) throws IOException {
      List<Path> others =
          files(file.resolveSibling("")).stream().filter(other -> !other.equals(file)).toList();
      Path other = others.get(random.nextInt(others.size()));
      byte[] bytes = Files.readAllBytes(file);
      Files.write(file, Files.readAllBytes(other));
      Files.write(other, bytes);
    }
  };

  abstract void damage(Path file, Random random) throws IOException;

  /** The files that Lucene wrote into a folder. */
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).matches("(_|segments).*"))
          .sorted()
          .toList();
    }
  }
}
