package anodyne.junction;

/**
 * What a solution cost.
 *
 * @param nodes of the final mesh
 * @param newtonIterations over all meshes
 */
public record Solver(int nodes, int newtonIterations) {}
