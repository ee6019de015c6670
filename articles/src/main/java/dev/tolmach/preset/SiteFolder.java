package dev.tolmach.preset;

/** A folder as far as markers of site generators ask for it. */
public interface SiteFolder {
  /** A folder without files. */
  SiteFolder EMPTY =
      new SiteFolder() {
        @Override
        public boolean has(String name) {
          return false;
        }

        @Override
        public String text(String name) {
          return "";
        }
      };

  /** Whether it has a file or folder of a name, which may be a path. */
  boolean has(String name);

  /** The text of a file; empty if it has none, or none that may be read. */
  String text(String name);
}
