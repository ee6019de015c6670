package dev.tolmach;

import dev.tolmach.disk.IndexErrors;
import dev.tolmach.generation.GenerationData;
import dev.tolmach.index.Generation;
import dev.tolmach.index.IndexCheck;
import dev.tolmach.index.IndexException;
import dev.tolmach.index.IndexListener;
import dev.tolmach.index.IndexedArchive;
import dev.tolmach.index.MissingIndexException;
import dev.tolmach.part.PartAnswer;
import dev.tolmach.part.PartRequest;
import dev.tolmach.schema.IndexFingerprint;
import dev.tolmach.store.IndexStore;
import dev.tolmach.store.IndexStore.Held;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The generations that an {@link IndexStore} keeps. Any thread may use it. */
final class StoredGenerations {
  private final IndexStore store;

  StoredGenerations(IndexStore store) {
    this.store = store;
  }

  /**
   * All, the live one first.
   *
   * @throws MissingIndexException if there are none
   */
  List<Held> existing() throws IOException {
    List<Held> held = held();
    if (held.isEmpty()) {
      throw new MissingIndexException(store.place());
    }
    return held;
  }

  /**
   * All, the live one first; empty if there are none.
   *
   * @throws IndexException if nothing says how one was built
   */
  List<Held> held() throws IOException {
    List<Held> held = store.held();
    for (Held each : held) {
      if (GenerationData.read(each.data()).isEmpty()
          || IndexFingerprint.in(each.data()).isEmpty()) {
        throw new IndexException(
            "An index without the notes of its build: '"
                + store.place()
                + "' ("
                + each.name()
                + "). Expected one that 'tolmach index' made and nobody else changed. Build again"
                + " under another name.");
      }
    }
    return held;
  }

  /**
   * The one of a name or number.
   *
   * @throws IllegalArgumentException if it is not kept
   */
  Held named(String name) throws IOException {
    List<Held> held = existing();
    for (Held each : held) {
      Generation generation = of(each);
      if (generation.name().equals(name) || Integer.toString(generation.number()).equals(name)) {
        return each;
      }
    }
    throw IndexErrors.noGeneration(name, all(held));
  }

  private static List<Generation> all(List<Held> held) {
    return held.stream().map(StoredGenerations::of).toList();
  }

  /**
   * The newest of those that are older than the live one.
   *
   * @throws IllegalArgumentException if there is none
   */
  Held older() throws IOException {
    List<Held> held = existing();
    Generation live = of(held.getFirst());
    return held.stream()
        .filter(each -> of(each).number() < live.number())
        .findFirst()
        .orElseThrow(() -> IndexErrors.noneBefore(live, all(held)));
  }

  /**
   * Compares what the parts hold with what is noted, before anybody sees it.
   *
   * @throws IndexException if it is not the same
   */
  void verify(String name, Map<String, String> data) throws IOException {
    Generation generation = GenerationData.read(data).orElseThrow();
    var counted =
        (PartAnswer.Counted) store.ask(name, new PartRequest.Count(Set.of(), Set.of(), Set.of()));
    if (counted.counts().size() != generation.articles()) {
      throw new IndexException(
          "The new generation is not whole: '"
              + counted.counts().size()
              + "' articles. Expected "
              + generation.articles()
              + ". The index is as it was before; build again.");
    }
  }

  /**
   * Writes a build to the store and makes it live, unless it is the live generation.
   *
   * @param held what is kept now, the live one first
   * @param update whether it is made of the live one
   * @return the new one; empty if there is none
   * @throws IOException if it is not live
   */
  Optional<Generation> publish(
      StagedBuild staged, List<Held> held, boolean update, IndexListener listener)
      throws IOException {
    if (!staged.isNew()) {
      return Optional.empty();
    }
    Map<String, String> data = staged.data();
    Generation generation = GenerationData.read(data).orElseThrow();
    String copied = update ? held.getFirst().name() : null;
    String name = store.begin(generation.number(), copied, data);
    try {
      staged.changes(changes -> store.change(name, changes));
      store.refresh(name);
      verify(name, data);
      listener.commits();
      store.goLive(name);
    } catch (IOException | RuntimeException | Error e) {
      abandon(name, e);
      throw e;
    }
    staged.wentLive(name, data);
    return Optional.of(generation);
  }

  /* An answer that was lost says nothing: what may be live after all stays. */
  private void abandon(String name, Throwable cause) {
    try {
      List<Held> held = store.held();
      if (held.isEmpty() || !held.getFirst().name().equals(name)) {
        store.remove(name);
      }
    } catch (IOException | RuntimeException e) {
      cause.addSuppressed(e);
    }
  }

  /** Removes all but the live one, some rebuilds, and the newest update; returns what is left. */
  List<Generation> removeOld(int rebuilds) throws IOException {
    List<Held> held = held();
    List<Generation> kept = new ArrayList<>();
    int rebuildsLeft = rebuilds;
    int othersLeft = 1;
    for (Held each : held) {
      Generation generation = of(each);
      boolean stays =
          generation.kind() == Generation.Kind.REBUILD ? rebuildsLeft-- > 0 : othersLeft-- > 0;
      if (stays || each.equals(held.getFirst())) {
        kept.add(generation);
      } else {
        store.remove(each.name());
      }
    }
    return kept;
  }

  /** What is noted of one. */
  static Generation of(Held held) {
    return GenerationData.read(held.data())
        .orElseThrow(() ->
            new IllegalStateException(
                "What is noted of a generation cannot be read: '" + held.name() + "'."));
  }

  /** The highest number, or 0. */
  static int newest(List<Held> held) {
    return held.stream().mapToInt(each -> of(each).number()).max().orElse(0);
  }

  /** Verifies all. */
  IndexCheck check() throws IOException {
    List<String> problems = new ArrayList<>();
    List<Generation> sound = new ArrayList<>();
    List<Held> held = existing();
    for (Held each : held) {
      try {
        verify(each.name(), each.data());
        sound.add(of(each));
      } catch (IOException e) {
        problems.add("Generation " + of(each).name() + ": " + e.getMessage());
      }
    }
    Generation live = of(held.getFirst());
    long notes = live.archives().stream().mapToLong(IndexedArchive::notes).sum();
    return new IndexCheck(Optional.of(live), live.articles(), notes, problems, sound);
  }
}
