package anodyne.sodiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.cell.Conversion;
import anodyne.cell.Growth;
import anodyne.cell.HostStages;
import anodyne.cell.HysteresisLaw;
import anodyne.quantity.Constants;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostStagesTest {
  private static final HostStages.Kinetics KINETICS =
      new HostStages.Kinetics(0.01, 0.5, new Growth.ShrinkingCore(), 1e4, 1e-9, 1);

  private static HostStages molybdenumDisulfide() {
    SodiationInputs inputs = Electrodes.library("Sb2S3", "MoS2");
    Sequence sequence =
        MeasuredPath.of(Electrodes.shares(inputs), Electrodes.antimonyMolybdenum(), inputs)
            .sequence();
    Solids.Resolution solids = Solids.of(inputs, List.of(sequence));
    assertThat(solids).isInstanceOf(Solids.Ready.class);
    Swelling swelling = Swelling.of(sequence, ((Solids.Ready) solids).solids(), Draw.central());
    return HostStages.of(sequence, swelling, 1);
  }

  @Test
  void a_conversion_phase_has_the_sodium_and_the_volumes_of_its_steps() {
    HostStages host = molybdenumDisulfide();
    Conversion phase =
        host.particles(0.2, 5e-8, KINETICS, new HysteresisLaw.OneState(60, 60), 1000);
    assertThat(phase.sodium())
        .isEqualTo(host.steps().stream().mapToDouble(HostStages.Step::sodium).sum());
    assertThat(phase.sodium()).isEqualTo(4, within(1e-12));
    assertThat(host.host_mol_per_m3()).isEqualTo(1e6 / 32.02, within(1.0));
    assertThat(phase.sodiatedVolumeRatio()).isEqualTo((9.41 + 2 * 42.05) / 32.02, within(1e-9));
    double capacity_mAh_per_g = phase.capacity_C_per_m3() / 3.6 * 32.02e-6 / 160.07;
    assertThat(capacity_mAh_per_g)
        .isEqualTo(4 * Constants.FARADAY_C_PER_MOL / 3.6 / 160.07, within(0.1));
  }

  @Test
  void potentials_are_those_of_the_steps_with_the_gap_above_them_on_the_way_back() {
    HostStages host = molybdenumDisulfide();
    var stages = host.stages(KINETICS);
    for (int k = 0; k < stages.size(); k++) {
      HostStages.Step step = host.steps().get(k);
      assertThat(stages.get(k).sodiation_V().value(0)).isEqualTo(step.high_V());
      assertThat(stages.get(k).sodiation_V().value(1)).isEqualTo(step.low_V(), within(1e-12));
      assertThat(stages.get(k).desodiation_V().value(0.5))
          .isEqualTo(0.5 * (step.low_V() + step.high_V()) + 0.5, within(1e-12));
    }
  }
}
