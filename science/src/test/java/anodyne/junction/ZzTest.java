package anodyne.junction;
import org.junit.jupiter.api.Test;
class ZzTest {
  @Test void look() {
    for (double v : new double[]{-3,-2.5,-2.2,-2,-1.8,-1}) {
    for (Admittance y : SmallSignalTest.spectrum(CapacitanceVoltageTest.mos(0), v, 0,1e-6,1e-3, 1, 1e3, 1e6).points()) System.out.println(y);
    System.out.println(DriftDiffusionTest.swept(CapacitanceVoltageTest.mos(0), v).points());
    }
  }
}
