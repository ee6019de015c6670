/** A small multilingual archive with what must be understood and found in it. */
module dev.tolmach.testdata {
  exports dev.tolmach.testdata;

  requires static transitive org.jspecify;
}
