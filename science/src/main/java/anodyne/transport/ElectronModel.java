package anodyne.transport;

/** How electrons and holes follow the ions. */
public enum ElectronModel {
  /**
   * One Fermi level everywhere and always: electrons are much faster than ions, and every layer is
   * wired to the collector.
   */
  EQUILIBRIUM,
  /**
   * One quasi-Fermi level for electrons and holes, driven through the layers by their mobilities:
   * recombination is faster than the ions.
   */
  COMMON,
  /**
   * Quasi-Fermi levels of their own for electrons and holes, both driven through the layers by
   * their mobilities, with recombination and generation between them.
   */
  SEPARATE
}
