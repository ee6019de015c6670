package dev.tolmach.benchmarks;

/**
 * Something that can be found.
 *
 * @param id its name in judgements
 * @param title its title; empty if it has none
 * @param body everything else
 */
public record Text(String id, String title, String body) {}
