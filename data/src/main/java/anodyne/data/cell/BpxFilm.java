package anodyne.data.cell;

import anodyne.cell.GrowingFilm;
import anodyne.cell.ageing.AgeingParameter;
import anodyne.cell.ageing.GrowthKind;
import anodyne.data.JsonObject;
import anodyne.data.Node;
import anodyne.data.Node.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The film that grows in an electrode, under "User-defined" of a BPX file: the law by its number,
 * parameters with their unit behind the name.
 */
final class BpxFilm {
  static final String FILM = "Film growth";
  private static final String LAW = "Law";
  private static final String AREA = "Surface area per unit volume [m-1]";
  private static final String THICKNESS = "Initial thickness [m]";
  private static final String DESCRIPTION = "description";

  private BpxFilm() {}

  /** Name of a parameter, such as {@code Solvent diffusivity [m2.s-1]}. */
  private static String name(AgeingParameter parameter) {
    String words = parameter.word().substring("film_".length()).replace('_', ' ');
    String name = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    return parameter.unit().equals("1") ? name : name + " [" + bpx(parameter.unit()) + "]";
  }

  /** A unit as BPX writes it: m2/s as m2.s-1. */
  private static String bpx(String unit) {
    int over = unit.indexOf('/');
    if (over < 0) {
      return unit.replace("ohm m", "Ohm.m");
    }
    String below = unit.substring(over + 1);
    boolean power = Character.isDigit(below.charAt(below.length() - 1));
    String inverse =
        power
            ? below.substring(0, below.length() - 1) + "-" + below.charAt(below.length() - 1)
            : below + "-1";
    return unit.startsWith("1/") ? inverse : unit.substring(0, over) + "." + inverse;
  }

  static JsonObject text(GrowingFilm film) {
    if (film.thickness_m().size() != 1) {
      throw new IllegalArgumentException("BPX has no entry for a film that differs along x");
    }
    JsonObject text =
        new JsonObject()
            .put(LAW, 1 + List.of(GrowthKind.values()).indexOf(GrowthKind.of(film.film().growth())))
            .put(AREA, film.area_per_m())
            .put(THICKNESS, film.thickness_m().first());
    film.film().parameters().forEach((parameter, value) -> text.put(name(parameter), value));
    return text;
  }

  /** As our own format has it. */
  static Node film(Node node) {
    List<String> keys = new ArrayList<>(List.of(LAW, AREA, THICKNESS, DESCRIPTION));
    FilmReader.parameters().forEach(parameter -> keys.add(name(parameter)));
    node.object(keys.toArray(String[]::new));
    int law = node.integer(LAW);
    GrowthKind[] laws = GrowthKind.values();
    if (law < 1 || law > laws.length) {
      throw node.get(LAW)
          .wrong(LAW + " of a film must be 1 to " + laws.length + ", got " + law, "correct it");
    }
    Map<String, Field> fields = new LinkedHashMap<>();
    BpxNodes.put(fields, FilmReader.GROWTH, BpxNodes.text(node.place(), laws[law - 1].word()));
    BpxNodes.put(fields, FilmReader.SURFACE, BpxNodes.plain(node.get(AREA), "1/m"));
    BpxNodes.put(fields, FilmReader.THICKNESS, BpxNodes.plain(node.get(THICKNESS), "m"));
    for (AgeingParameter parameter : FilmReader.parameters()) {
      node.optional(name(parameter))
          .ifPresent(value ->
              BpxNodes.put(fields, parameter.word(), BpxNodes.plain(value, parameter.unit())));
    }
    return new Node(node.place(), new Node.Fields(fields));
  }
}
