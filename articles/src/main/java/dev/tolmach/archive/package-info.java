/**
 * Archives: where articles come from. The front door is {@link dev.tolmach.archive.ArticleArchive}:
 * a folder or an NDJSON file, whose articles' texts are handed out one by one, decoded, in stable
 * order. What the texts mean is left to {@link dev.tolmach.article}.
 */
@NullMarked
package dev.tolmach.archive;

import org.jspecify.annotations.NullMarked;
