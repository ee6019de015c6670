package dev.tolmach.build;

import dev.tolmach.index.IndexListener;
import dev.tolmach.index.RefusedLoss;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * How one build is done. Immutable.
 *
 * @param clock says what time it is, once a build: by it an article is future or expired, and a
 *     generation is named
 * @param refusedLoss how much an archive may not lose without the build being refused
 * @param followLinks whether what links lead to outside of an archive is read
 * @param preset the preset by which archives are read, or {@code none}; empty: as each says
 * @param waitForWriter how long the build waits for another writer of the index to end
 * @param threads how many threads read, analyse and write
 * @param bufferMegabytes how much memory new documents may fill before they are written out
 * @param listener receives progress events
 * @param cancelled asked before each article; once it says true the build ends and leaves the index
 *     as it was
 */
public record BuildTerms(
    InstantSource clock,
    RefusedLoss refusedLoss,
    boolean followLinks,
    Optional<String> preset,
    Duration waitForWriter,
    int threads,
    int bufferMegabytes,
    IndexListener listener,
    BooleanSupplier cancelled) {}
