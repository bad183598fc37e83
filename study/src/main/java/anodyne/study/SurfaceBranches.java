package anodyne.study;

import anodyne.data.JsonObject;
import anodyne.design.Design;
import anodyne.evidence.SurfaceCapacity;
import anodyne.quantity.Estimate;
import anodyne.sodiation.Host;
import anodyne.sodiation.SodiationInputs;
import anodyne.sodiation.SurfaceBranch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The hosts that take up sodium on their surfaces.
 *
 * @param branches of those whose capacity is tabulated
 * @param missing names of the others
 */
public record SurfaceBranches(List<SurfaceBranch> branches, List<String> missing) {
  public SurfaceBranches {
    branches = List.copyOf(branches);
    missing = List.copyOf(missing);
  }

  /** The branches of a design, over its window of potentials. */
  public static SurfaceBranches of(
      SodiationInputs inputs, Design.Electrode electrode, List<SurfaceCapacity> known) {
    List<SurfaceBranch> branches = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (Host host : inputs.hosts()) {
      if (host.storage() != Host.Storage.SURFACE) {
        continue;
      }
      Optional<SurfaceCapacity> capacity =
          known.stream()
              .filter(c -> c.formula().equals(host.compound().phase().formula()))
              .findFirst();
      if (capacity.isEmpty()) {
        missing.add(host.name());
        continue;
      }
      branches.add(
          SurfaceBranch.of(
              host.name(),
              capacity.get().used(),
              capacity.get().countedAs(),
              electrode.windowLow_V(),
              electrode.windowHigh_V()));
    }
    return new SurfaceBranches(branches, missing);
  }

  /** The branches for documents. */
  public List<JsonObject> documents() {
    List<JsonObject> documents = new ArrayList<>();
    for (SurfaceBranch branch : branches) {
      documents.add(
          new JsonObject()
              .put("phase", branch.host())
              .put("reaction", branch.host() + " + yNa+ + ye- -> " + branch.host() + "Nay")
              .put("capacity_mAh_per_g", estimate(branch.capacity_mAh_per_g()))
              .put("na_per_formula", estimate(branch.sodium()))
              .put("window_V", List.of(branch.windowLow_V(), branch.windowHigh_V()))
              .put("capacitance_F_per_g", branch.capacitance_F_per_g())
              .put("quality", branch.capacity_mAh_per_g().quality().word())
              .put("source", branch.capacity_mAh_per_g().source()));
    }
    missing.forEach(name ->
        documents.add(
            new JsonObject()
                .put("phase", name)
                .put("unavailable", "no sodium capacity of this surface is tabulated")));
    return documents;
  }

  private static JsonObject estimate(Estimate value) {
    return new JsonObject()
        .put("value", value.value())
        .put("low", value.low())
        .put("high", value.high())
        .put("confidence", value.confidence());
  }
}
