package anodyne.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import anodyne.junction.FluxScheme;
import anodyne.junction.Geometry;
import anodyne.junction.Layer;
import anodyne.junction.Stack;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StackPlanesTest {
  private static StackPlanes.Solved solved(StackPlanes.Outcome outcome) {
    return switch (outcome) {
      case StackPlanes.Solved planes -> planes;
      case StackPlanes.NotSolved(String reason) -> throw new AssertionError(reason);
    };
  }

  private static StackState continuum(Stack stack, double level_V) {
    DrivenStack driven =
        DrivenStack.of(
            stack,
            "Na",
            Face.LEFT,
            new double[] {level_V},
            new DrivenStack.Numbers(
                400, ElectronModel.EQUILIBRIUM, Face.LEFT, FluxScheme.EXCESS_POTENTIAL));
    return driven.reader().read(0, TransportStacks.found(driven.balance(level_V)));
  }

  /** Affinity and site energy steps of the stacks with most, least and no difference of levels. */
  @ParameterizedTest
  @CsvSource({"0.3, 0", "-0.3, 0", "0.3, 0.3", "0, 0"})
  void narrow_planes_become_the_continuum(double affinity, double energy) {
    Stack stack = TransportStacks.bilayer(affinity, energy);
    double level = TransportStacks.step(stack).to_V();
    StackState exact = continuum(stack, level);
    double previous = 1;
    for (double distance : new double[] {4e-10, 1e-10, 2.5e-11}) {
      StackPlanes.Solved planes = solved(StackPlanes.of(stack, "Na", level, distance));
      double error = Math.abs(planes.stored_per_m2() / exact.stored_per_m2() - 1);
      TransportStacks.show("ions on planes " + 1e9 * distance + " nm apart, relative", error);
      TransportStacks.show(
          "   field", planes.fieldPeak_V_per_m() / Math.max(1, exact.fieldPeak_V_per_m()));
      assertThat(error).isLessThan(Math.max(1e-5, 0.3 * previous));
      previous = error;
    }
    assertThat(previous).isLessThan(1e-3);
  }

  /** Two ions on sites of their own beside a metal: the same sheets, solved the other way. */
  @Test
  void a_row_beside_a_metal_is_that_of_explicit_sites() {
    double distance = 3e-10;
    int count = 30;
    double density = 1e27;
    double share = 0.02;
    Layer electrolyte =
        TransportStacks.layer(
            "electrolyte",
            1e9 * distance * count,
            2,
            10,
            1e15,
            0,
            1e-2,
            TransportStacks.ion("Na", 1, density, 0, 1e-17, share * density),
            TransportStacks.ion("X", -1, density, 0, 1e-17, share * density));
    Stack stack =
        TransportStacks.stack(
            Geometry.SLAB,
            TransportStacks.INSULATED,
            TransportStacks.INSULATED,
            new Layer.Metal("metal", 1e-8, 3.8, List.of()),
            electrolyte);
    Bulk bulk = new Bulk(stack);
    double[] levels = bulk.initialLevels_V();
    double neutral = bulk.potential_V(1, levels);
    StackPlanes.Solved planes = solved(StackPlanes.of(stack, "Na", levels[0], distance));
    Defect sodium = new Defect("Na", 1, share, false);
    Defect other = new Defect("X", -1, share, false);
    List<Site> sites = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double x = (i + 0.5) * distance;
      sites.add(new Site("a", x, density * distance, 0, List.of(new Site.Occupant(sodium, 0))));
      sites.add(new Site("b", x, density * distance, 0, List.of(new Site.Occupant(other, 0))));
    }
    SiteModel model =
        new SiteModel(
            TransportStacks.TEMPERATURE_K,
            10,
            sites,
            new SiteEnds.Open(
                new SiteEnds.End.Held(-3.8 - neutral, 0.5 * distance), new SiteEnds.End.Sealed()));
    SpaceCharge row =
        switch (SiteExplicit.solve(model)) {
          case SiteExplicit.Solved(SpaceCharge charge) -> charge;
          case SiteExplicit.NotSolved(String reason, var _) -> throw new AssertionError(reason);
        };
    TransportStacks.show("potential of the first plane", row.potential_V().first());
    assertThat(Math.abs(row.potential_V().first())).isGreaterThan(0.1);
    for (int i = 0; i < count; i++) {
      assertThat(planes.potential_V().get(i + 1) - neutral)
          .isCloseTo(row.potential_V().get(i), within(1e-9));
    }
  }

  @Test
  void what_is_no_row_of_planes_is_refused() {
    Stack stack = TransportStacks.bilayer(0.3, 0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StackPlanes.of(stack, "Na", -4, 0))
        .withMessageContaining("distance of planes");
    Stack round =
        TransportStacks.stack(
            Geometry.SPHERE,
            TransportStacks.INSULATED,
            TransportStacks.INSULATED,
            stack.layers().getFirst());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StackPlanes.of(round, "Na", -4, 3e-10))
        .withMessageContaining("slab");
  }
}
