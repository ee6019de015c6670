package dev.tolmach.store;

import dev.tolmach.part.PartAnswer;
import dev.tolmach.part.PartRequest;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the generations of one index, each as a whole of its own, and knows which of them is live.
 * Any number of threads may use one.
 */
public interface IndexStore extends Closeable {
  /**
   * A generation that is kept.
   *
   * @param name its name in the store
   * @param data what is noted of it
   */
  record Held(String name, Map<String, String> data) {
    /** Copies the map. */
    public Held {
      data = Map.copyOf(data);
    }
  }

  /**
   * What becomes of a work.
   *
   * @param key the work's own, or that of a note
   * @param work what is kept of it from now on; null: nothing
   */
  record Change(String key, byte @Nullable [] work) {}

  /** Where it is, for people. */
  String place();

  /**
   * The generations that are kept, the live one first, then the newer before the older; empty if
   * there is no index.
   *
   * @throws IOException if the store cannot be read, or what is there is another program's
   */
  List<Held> held() throws IOException;

  /**
   * What all parts of a generation answer together.
   *
   * @throws dev.tolmach.index.MissingIndexException if there is no such generation any more
   * @throws IOException if any part does not answer
   */
  PartAnswer ask(String generation, PartRequest request) throws IOException;

  /**
   * Begins a generation that nobody sees yet.
   *
   * @param number its number
   * @param copied the generation whose works it begins with; null: it begins with none
   * @param data what is noted of it
   * @return its name
   * @throws IOException if it cannot be made, or another program has made one of that number live
   *     meanwhile
   */
  String begin(int number, @Nullable String copied, Map<String, String> data) throws IOException;

  /**
   * Changes works of a generation that is not live. Those of one call may be written in any order.
   *
   * @throws IOException if any of them is not written
   */
  void change(String generation, List<Change> changes) throws IOException;

  /**
   * Has everything that was changed be seen.
   *
   * @throws IOException if that fails
   */
  void refresh(String generation) throws IOException;

  /**
   * Makes a generation the live one, at once.
   *
   * @throws IOException if that fails; the one before is then still live
   */
  void goLive(String generation) throws IOException;

  /**
   * Removes a generation that is not live.
   *
   * @throws IOException if that fails
   */
  void remove(String generation) throws IOException;
}
