package anodyne.cell.balance;

/** When an anode loses the sodium of its first cycle. */
public enum LossOrder {
  /** Before it stores any, as films form. */
  FIRST,
  /** In proportion to what it takes, as particles trap it. */
  IN_PROPORTION
}
