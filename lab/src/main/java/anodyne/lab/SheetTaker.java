package anodyne.lab;

/** Takes the sheets of a workbook row by row, as they are read. */
interface SheetTaker {
  /** A sheet begins. */
  void sheet(String name);

  /**
   * A row of the sheet; the cells are valid during the call only.
   *
   * @return whether more rows of this sheet are wanted
   */
  boolean row(SheetCells cells);
}
