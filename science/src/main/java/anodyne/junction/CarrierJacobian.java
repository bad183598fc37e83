package anodyne.junction;

/**
 * The derivatives as rows of a linear system, each of a node and its neighbours. At a metal row 1
 * holds the balance of both carriers.
 */
sealed interface CarrierJacobian extends CarrierTerms permits DoubleJacobian, ExtendedJacobian {
  /** Makes a row that of the unit matrix. */
  void unitRow(int node, int row);

  /** Makes the rows 0 and 2 of a metal those of u - φn and φp - φn. */
  void metalRows(int node);

  /**
   * Divides a row by about its diagonal.
   *
   * @param whole true if it holds the balance of both carriers
   * @return what the residual is to be multiplied with
   */
  double scaleRow(int node, int row, boolean whole);
}
