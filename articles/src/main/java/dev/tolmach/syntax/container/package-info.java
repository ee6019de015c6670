/**
 * Containers and components between colons, as VitePress, VuePress, Docusaurus, Starlight, DocFX
 * and Nuxt Content write them, one class a syntax. {@link
 * dev.tolmach.syntax.container.ContainerSyntax} is the front door.
 */
@NullMarked
package dev.tolmach.syntax.container;

import org.jspecify.annotations.NullMarked;
