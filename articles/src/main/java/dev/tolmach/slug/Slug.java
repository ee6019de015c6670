package dev.tolmach.slug;

/** Makes the fragment of a heading, whether another heading has it or not. */
@FunctionalInterface
public interface Slug {
  String of(String heading);
}
