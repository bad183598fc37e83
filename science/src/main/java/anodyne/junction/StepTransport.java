package anodyne.junction;

/** How carriers pass the interfaces of a stack. */
public enum StepTransport {
  /** Quasi-Fermi levels are continuous: the interface offers no resistance of its own. */
  CONTINUOUS,
  /** Carriers are emitted over the higher band edge with a thermal velocity. */
  THERMIONIC
}
