package anodyne.lab;

import anodyne.lab.Units.Dimension;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a column of a cycler's table may hold, with the headings makers give it. */
enum Quantity {
  RECORD(
      Dimension.NONE,
      "datapoint",
      "record",
      "recordid",
      "recordindex",
      "recordnumber",
      "index",
      "rec",
      "point",
      "pt",
      "channelindex",
      "数据序号",
      "记录序号",
      "记录号",
      "记录id"),
  CYCLE(
      Dimension.NONE,
      "cycleindex",
      "cyclec",
      "cycle",
      "cyclenumber",
      "cyc",
      "cycleid",
      "cycleno",
      "cycle-index",
      "cyclecount",
      "循环号",
      "循环序号",
      "循环"),
  STEP(
      Dimension.NONE,
      "stepindex",
      "step",
      "stepid",
      "stepno",
      "step-index",
      "stepnumber",
      "工步号",
      "工步序号",
      "工步"),
  MODE(
      Dimension.NONE,
      "steptype",
      "stepname",
      "md",
      "mode",
      "step-state",
      "stepstate",
      "state",
      "status",
      "工步类型",
      "工步名称",
      "工步状态",
      "状态"),
  TIME(
      Dimension.TIME,
      "testtime",
      "totaltime",
      "cumulativetime",
      "time",
      "test",
      "elapsedtime",
      "t",
      "correctedtime",
      "总时间",
      "累计时间",
      "测试时间"),
  STEP_TIME(Dimension.TIME, "steptime", "工步时间", "步骤时间"),
  CURRENT(Dimension.CURRENT, "current", "cur", "i", "amps", "mamps", "uamps", "we(1)current", "电流"),
  VOLTAGE(
      Dimension.VOLTAGE,
      "voltage",
      "volts",
      "v",
      "u",
      "e",
      "ewe",
      "potential",
      "ecell",
      "cellvoltage",
      "we(1)potential",
      "电压"),
  CAPACITY(Dimension.CHARGE, "capacity", "cap", "amp-hr", "mamp-hr", "q", "容量"),
  CHARGE_CAPACITY(
      Dimension.CHARGE,
      "chargecapacity",
      "chgcap",
      "chgcapacity",
      "chargecap",
      "capchg",
      "chargingcapacity",
      "qcharge",
      "capacitancechg",
      "充电容量"),
  DISCHARGE_CAPACITY(
      Dimension.CHARGE,
      "dischargecapacity",
      "dchgcap",
      "dchgcapacity",
      "dischargecap",
      "capdchg",
      "dischargingcapacity",
      "qdischarge",
      "capacitancedchg",
      "放电容量"),
  ENERGY(Dimension.ENERGY, "energy", "ener", "watt-hr", "mwatt-hr", "能量"),
  CHARGE_ENERGY(Dimension.ENERGY, "chargeenergy", "chgenergy", "chargingenergy", "engychg", "充电能量"),
  DISCHARGE_ENERGY(
      Dimension.ENERGY, "dischargeenergy", "dchgenergy", "dischargingenergy", "engydchg", "放电能量"),
  TEMPERATURE(
      Dimension.TEMPERATURE,
      "temperature",
      "temp",
      "temperature1",
      "auxtemp",
      "auxtemperature1",
      "celltemperature",
      "温度"),
  DATE(
      Dimension.NONE,
      "datetime",
      "date",
      "realtime",
      "systime",
      "dpttime",
      "dpt-time",
      "absolutetime",
      "datetimeisostring",
      "timestamp",
      "绝对时间",
      "实时时间",
      "系统时间",
      "日期");

  private static final String BETWEEN = "\t";
  private static final Map<String, Quantity> BY_KEY = new HashMap<>();

  static {
    for (Quantity quantity : values()) {
      for (String key : quantity.keys.split(BETWEEN, -1)) {
        BY_KEY.put(key, quantity);
      }
    }
  }

  private final Dimension dimension;
  private final String keys;

  Quantity(Dimension dimension, String... keys) {
    this.dimension = dimension;
    this.keys = String.join("\t", keys);
  }

  Dimension dimension() {
    return dimension;
  }

  /** Place of a heading among those of its quantity; the lower the better it fits. */
  int rank(Header header) {
    int rank = Arrays.asList(keys.split(BETWEEN, -1)).indexOf(header.key());
    return rank < 0 ? Integer.MAX_VALUE : rank;
  }

  /** The quantity a heading names, if it is one of these; specific capacities are not. */
  static Optional<Quantity> of(Header header) {
    Optional<Quantity> quantity = Optional.ofNullable(BY_KEY.get(header.key()));
    boolean perMass = header.unit().contains("/") && !header.unit().contains(":");
    if (quantity.isEmpty() || (perMass && quantity.get().dimension != Dimension.NONE)) {
      return Optional.empty();
    }
    boolean timed = Units.factor(Dimension.TIME, header.unit()).isPresent();
    return quantity.get() == STEP && timed ? Optional.of(STEP_TIME) : quantity;
  }

  /** The heading that stands for it where a user names the column. */
  String first() {
    return keys.split(BETWEEN, -1)[0];
  }

  /** As written in {@code --columns}: small letters, words joined by underscores. */
  String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
