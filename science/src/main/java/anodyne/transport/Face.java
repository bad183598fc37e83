package anodyne.transport;

/** An outer face of a stack. */
public enum Face {
  /** Of the first layer; an axis or centre in a cylinder or sphere. */
  LEFT,
  /** Of the last layer. */
  RIGHT
}
