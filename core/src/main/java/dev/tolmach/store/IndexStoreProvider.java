package dev.tolmach.store;

import java.io.IOException;
import java.util.Optional;
import java.util.ServiceLoader;

/** Opens stores by their addresses. Found by {@link ServiceLoader}. */
public interface IndexStoreProvider {
  /**
   * Opens a store.
   *
   * @param address such as {@code opensearch://host:9200/name}
   * @return empty if the address is not of this kind
   * @throws IllegalArgumentException if it is, but cannot be understood
   * @throws IOException if the store cannot be reached
   */
  Optional<IndexStore> open(String address) throws IOException;

  /** Whether a text is an address of a store rather than the path of a folder. */
  static boolean isAddress(String text) {
    return text.matches("[A-Za-z][A-Za-z0-9+.-]*://.*");
  }

  /**
   * Opens the store of an address by the provider that knows it.
   *
   * @throws IllegalArgumentException if none does
   * @throws IOException if the store cannot be reached
   */
  static IndexStore at(String address) throws IOException {
    for (IndexStoreProvider each :
        ServiceLoader.load(IndexStoreProvider.class, IndexStoreProvider.class.getClassLoader())) {
      Optional<IndexStore> store = each.open(address);
      if (store.isPresent()) {
        return store.get();
      }
    }
    throw new IllegalArgumentException(
        "Nothing here can open the index: '"
            + address
            + "'. Expected a folder, or opensearch://HOST:PORT/NAME with tolmach-opensearch at"
            + " hand. Correct the address, or add that artifact.");
  }
}
