/** Benchmarks: {@code ./mvnw -q -P bench package exec:exec -pl bench -am}. */
@NullMarked
package anodyne.bench;

import org.jspecify.annotations.NullMarked;
