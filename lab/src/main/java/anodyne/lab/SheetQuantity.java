package anodyne.lab;

import anodyne.lab.Units.Dimension;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Quantities of a cycler's record table, with the names that LAND, Neware, Arbin and others give
 * them, English and Chinese. The names stand as {@link #key} writes them.
 */
enum SheetQuantity {
  RECORD(
      Dimension.NONE,
      "record",
      "index",
      "datapoint",
      "recordindex",
      "recordid",
      "recordnumber",
      "rec",
      "数据序号",
      "记录序号",
      "序号"),
  CYCLE(
      Dimension.NONE,
      "cycleindex",
      "cycleno",
      "cycle",
      "cyclecount",
      "cycleid",
      "cyclenumber",
      "循环号",
      "循环序号"),
  STEP(
      Dimension.NONE,
      "stepindex",
      "stepno",
      "step",
      "stepcount",
      "stepnumber",
      "stepid",
      "工步号",
      "工步序号"),
  STATE(
      Dimension.NONE,
      "stepstate",
      "state",
      "steptype",
      "status",
      "stepname",
      "md",
      "工步类型",
      "工步状态",
      "状态"),
  TEST_TIME(Dimension.TIME, "testtime", "totaltime", "总时间", "测试时间", "elapsedtime"),
  STEP_TIME(Dimension.TIME, "steptime", "relativetime", "相对时间", "工步时间", "步骤时间"),
  /** Time of the step or of the test; the other columns tell which. */
  TIME(Dimension.TIME, "time", "时间"),
  CURRENT(Dimension.CURRENT, "current", "cur", "i", "amps", "电流"),
  VOLTAGE(Dimension.VOLTAGE, "voltage", "volts", "potential", "e", "ewe", "ecell", "电压"),
  CAPACITY(Dimension.CHARGE, "capacity", "cap", "容量"),
  CHARGE_CAPACITY(
      Dimension.CHARGE, "chargecapacity", "chargingcapacity", "chgcap", "chargecap", "充电容量"),
  DISCHARGE_CAPACITY(
      Dimension.CHARGE,
      "dischargecapacity",
      "dischargingcapacity",
      "dchgcap",
      "disgcap",
      "dischargecap",
      "放电容量"),
  ENERGY(Dimension.ENERGY, "energy", "能量"),
  CHARGE_ENERGY(Dimension.ENERGY, "chargeenergy", "chargingenergy", "chgenergy", "充电能量"),
  DISCHARGE_ENERGY(Dimension.ENERGY, "dischargeenergy", "dischargingenergy", "dchgenergy", "放电能量"),
  TEMPERATURE(
      Dimension.TEMPERATURE,
      "auxtemp",
      "temperature",
      "temperature1",
      "t1",
      "ambienttemperature",
      "auxtemperature",
      "温度"),
  CLOCK(
      Dimension.NONE,
      "systime",
      "datetime",
      "date",
      "absolutetime",
      "realtime",
      "绝对时间",
      "系统时间",
      "日期");

  private static final Map<String, SheetQuantity> BY_NAME = new HashMap<>();

  static {
    for (SheetQuantity quantity : values()) {
      for (String name : quantity.names.split(" ", -1)) {
        BY_NAME.put(name, quantity);
      }
    }
  }

  private final Dimension dimension;
  private final String names;

  SheetQuantity(Dimension dimension, String... names) {
    this.dimension = dimension;
    this.names = String.join(" ", names);
  }

  Dimension dimension() {
    return dimension;
  }

  /** The quantity of a column, by its name without unit. */
  static Optional<SheetQuantity> of(Header header) {
    return Optional.ofNullable(BY_NAME.get(key(header.name())));
  }

  /** Small letters and digits of a name, Chinese characters among the letters. */
  static String key(String name) {
    StringBuilder key = new StringBuilder();
    name.codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(key::appendCodePoint);
    return key.toString();
  }
}
