package anodyne.crystal;

import java.util.List;

/** Small CIF texts written for the tests; the numbers are those of the sources named in them. */
final class CifFixtures {
  private CifFixtures() {}

  /** Older tag names, operations listed, uncertainties, charges, quotes and a text field. */
  static final String WURTZITE =
      """
      #------- wurtzite -------
      data_wurtzite
      _chemical_name_mineral   Wurtzite
      _chemical_formula_sum    'S Zn'
      _publ_section_title
      ;
       Crystal Structures 1,
       second edition
      ;
      loop_
      _publ_author_name
      'Wyckoff, R. W. G.'
      _journal_year  1963
      _symmetry_space_group_name_H-M 'P 63 m c'
      _symmetry_Int_Tables_number 186
      _cell_length_a  3.811(2)
      _cell_length_b  3.811(2)
      _cell_length_c  6.234(14)
      _cell_angle_alpha 90.
      _cell_angle_beta  90.0
      _cell_angle_gamma 120
      _cell_volume 78.41
      _cell_formula_units_Z 2
      _cod_database_code 9008878
      loop_
      _symmetry_equiv_pos_site_id
      _symmetry_equiv_pos_as_xyz
      1 x,y,z
      2 -y,x-y,z
      3 -x+y,-x,z
      4 '-x, -y, z+1/2'
      5 "y,-x+y,z+.5"
      6 x-y,x,1/2+Z
      7 y,x,z+1/2
      8 x-y,-y,z+1/2
      9 -x,-x+y,z+1/2
      10 -y,-x,z
      11 -x+y,y,z
      12 x,x-y,z
      loop_
      _atom_site_label
      _atom_site_type_symbol
      _atom_site_fract_x
      _atom_site_fract_y
      _atom_site_fract_z
      Zn1 Zn2+ 0.33333 0.66667 0.00000
      S1  S2-  0.33333 0.66667 0.38500(3)
      """;

  /** Newer tag names with dots, capitals, symmetry by symbol and setting only. */
  static final String V2O5 =
      """
      data_V2O5
      _CELL.LENGTH_A 11.544
      _cell.length_b 3.571
      _cell.length_c 4.383
      _cell.angle_alpha 90
      _cell.angle_beta 90
      _cell.angle_gamma 90
      _space_group.name_H-M_alt 'P m m n'
      _space_group.IT_number 59
      _space_group.IT_coordinate_system_code 2
      loop_
      _atom_site.label _atom_site.fract_x _atom_site.fract_y _atom_site.fract_z
      V1 0.60123 0.25 0.1086
      O1 0.4309 0.25 -0.0028
      O2 0.6045 0.25 0.4697
      O3 .75 0.25 0.0008
      """;

  /** A self-intercalated layer with a partial site, and a mixed anion site. */
  static final String PARTIAL =
      """
      data_partial
      _cell_length_a 3.35
      _cell_length_b 3.35
      _cell_length_c 6.1
      _cell_angle_alpha 90
      _cell_angle_beta 90
      _cell_angle_gamma 120
      _space_group_name_Hall '-P 3 2"'
      _chemical_formula_sum 'S Se V1.13'
      loop_
      _atom_site_label
      _atom_site_fract_x
      _atom_site_fract_y
      _atom_site_fract_z
      _atom_site_occupancy
      V1 0 0 0 ?
      V2 0 0 0.5 0.13(1)
      Se1 0.3333 0.6667 0.257 0.5
      S1 0.3333 0.6667 0.257 0.5
      """;

  static final List<String> ALL = List.of(WURTZITE, V2O5, PARTIAL);
}
