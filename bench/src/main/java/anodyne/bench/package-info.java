/** Benchmarks: {@code ./mvnw -q -P bench verify -pl bench -am -DskipTests}. */
@NullMarked
package anodyne.bench;

import org.jspecify.annotations.NullMarked;
