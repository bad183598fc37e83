package anodyne.cell;

/** Shape of particles: surface times radius (half thickness of a slab) over volume. */
public enum ParticleShape {
  SLAB(1),
  CYLINDER(2),
  SPHERE(3);

  private final int factor;

  ParticleShape(int factor) {
    this.factor = factor;
  }

  public int factor() {
    return factor;
  }
}
