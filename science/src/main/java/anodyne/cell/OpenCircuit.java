package anodyne.cell;

/** Potential of a phase against Na/Na⁺ without current. */
public sealed interface OpenCircuit permits SingleValued, Hysteresis {}
