package dev.tolmach.field;

import java.util.Objects;

/**
 * How the generator of a site reads the fields and the names of its pages, as far as others read
 * them otherwise. Immutable.
 *
 * @param addresses what a slug makes of a page's address
 */
public record SiteFields(PageAddresses addresses) {
  /** As most read them. */
  public static final SiteFields NONE = new SiteFields(PageAddresses.KEPT);

  /** Checks that all is stated. */
  public SiteFields {
    Objects.requireNonNull(addresses, "addresses");
  }

  /** The same with other addresses. */
  public SiteFields withAddresses(PageAddresses value) {
    return new SiteFields(value);
  }
}
