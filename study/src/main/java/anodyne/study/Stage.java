package anodyne.study;

/**
 * What became of a stage.
 *
 * @param <T> its result
 */
public sealed interface Stage<T> {
  /**
   * It ran.
   *
   * @param result its result
   */
  record Available<T>(T result) implements Stage<T> {}

  /**
   * It could not run.
   *
   * @param reason one sentence that names what is missing
   */
  record Unavailable<T>(String reason) implements Stage<T> {}
}
