/** The tolmach command. */
module dev.tolmach.cli {
  requires static transitive org.jspecify;
  requires dev.tolmach.core;
  requires dev.tolmach.server;
  requires dev.tolmach.testdata;
  requires info.picocli;
  requires java.logging;
  requires me.tongfei.progressbar;
  requires org.yaml.snakeyaml;
}
