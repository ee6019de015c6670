/** A program of somebody else that searches its articles with Tolmach. */
module consumer {
  requires dev.tolmach.core;
}
