package anodyne.lab;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Small files in the words of every text format. Spectra are those of 10 ohm in series with 100 ohm
 * beside 10 uF, 13 points from 100 kHz to 0.1 Hz; cycles hold a rest, a discharge of 1 h at 2 mA
 * and a charge of 1 h at 1.8 mA in rows of 10 min; voltammograms run between 0 and 0.5 V at 50 mV/s
 * with 1 mA of a capacitor of 20 mF.
 */
final class TextFixtures {
  static final int POINTS = 13;
  static final int CYCLE_ROWS = 16;
  static final Charset GB = Charset.forName("GB18030");
  static final Charset CP1252 = Charset.forName("windows-1252");

  private TextFixtures() {}

  static double frequency(int point) {
    return Math.pow(10, 5 - 0.5 * point);
  }

  static double real(int point) {
    double wt = 2 * Math.PI * frequency(point) * 1e-3;
    return 10 + 100 / (1 + wt * wt);
  }

  static double imaginary(int point) {
    double wt = 2 * Math.PI * frequency(point) * 1e-3;
    return -100 * wt / (1 + wt * wt);
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.6e", value);
  }

  /** Lines of the points, each from its number. */
  static String lines(int count, IntFunction<String> line) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(line.apply(i)).append('\n');
    }
    return text.toString();
  }

  static String spectrum(String separator) {
    return lines(
        POINTS,
        i -> String.join(separator, number(frequency(i)), number(real(i)), number(imaginary(i))));
  }

  static String spectrumTurned(String separator) {
    return lines(
        POINTS,
        i -> String.join(separator, number(frequency(i)), number(real(i)), number(-imaginary(i))));
  }

  static String comma(String text) {
    return text.replace('.', ',');
  }

  static String zplot() {
    return "ZPLOT2 ASCII\n"
        + "  Measured Data, ZPlot:       3.2c\n"
        + "  Date:  3-17-2026\n"
        + "  Time:  12:32:21\n"
        + "    Potential-AC:             10\n"
        + "  End Comments\n"
        + lines(
            POINTS,
            i ->
                String.join(
                    "\t",
                    number(frequency(i)),
                    "1.0E-02",
                    "0",
                    String.valueOf(i),
                    number(real(i)),
                    number(imaginary(i)),
                    "0",
                    "0",
                    "4"));
  }

  static String z60w() {
    return "\uFEFF\"Z60W Data File: Version 1.1\"\n\"\"\n\"\"\n0,2,0,1,0.1,10000\n13\n"
        + "\"  Freq (Hz)    Ampl     Bias   Time(Sec)   Z'(a)    Z''(b)    GD   Err   Range\"\n"
        + lines(
            POINTS,
            i ->
                number(frequency(i))
                    + ",0,0,0,"
                    + number(real(i))
                    + ","
                    + number(imaginary(i))
                    + ",0,0,0");
  }

  static String gamrySpectrum() {
    return comma(
        "EXPLAIN\n"
            + "TAG\tEISPOT\n"
            + "TITLE\tLABEL\tPotentiostatic EIS\tTest\n"
            + "DATE\tLABEL\t17-03-2026\tDate\n"
            + "TIME\tLABEL\t08:15:00\tTime\n"
            + "NOTES\tNOTES\t1\t&Notes...\n"
            + "\t\n"
            + "VAC\tQUANT\t5.0\tAC (mV rms)\n"
            + "OCVCURVE\tTABLE\t3\n"
            + "\tPt\tT\tVf\tVm\tAch\tOver\tTemp\n"
            + "\t#\ts\tV vs. Ref.\tV\tV\tbits\tdeg C\n"
            + "\t0\t0.25\t-3.3E-002\t-3.3E-002\t0\t..\t0\n"
            + "\t1\t0.5\t-3.3E-002\t-3.3E-002\t0\t..\t0\n"
            + "\t2\t0.75\t-3.3E-002\t-3.3E-002\t0\t..\t0\n"
            + "EOC\tQUANT\t-0.03\tOpen Circuit (V)\n"
            + "ZCURVE\tTABLE\n"
            + "\tPt\tTime\tFreq\tZreal\tZimag\tZsig\tZmod\tZphz\tIdc\tVdc\tIERange\n"
            + "\t#\ts\tHz\tohm\tohm\tV\tohm\t°\tA\tV\t#\n"
            + lines(
                POINTS,
                i ->
                    "\t"
                        + i
                        + "\t"
                        + i
                        + "\t"
                        + number(frequency(i))
                        + "\t"
                        + number(real(i))
                        + "\t"
                        + number(imaginary(i))
                        + "\t1\t0\t0\t1E-8\t-0.033\t8"));
  }

  static double scanPotential(int i) {
    int turn = i % 100;
    return 0.01 * (turn <= 50 ? turn : 100 - turn);
  }

  static double scanCurrent(int i) {
    return i % 100 < 50 ? 1e-3 : -1e-3;
  }

  /** One cycle in two tables, then a stub. */
  static String gamryScan() {
    String head = "\tPt\tT\tVf\tIm\tVu\tSig\n\t#\ts\tV vs. Ref.\tA\tV\tV\n";
    IntFunction<String> row =
        i ->
            "\t"
                + i
                + "\t"
                + 0.2 * i
                + "\t"
                + number(scanPotential(i))
                + "\t"
                + number(scanCurrent(i))
                + "\t0\t0";
    return "EXPLAIN\n"
        + "TAG\tCV\n"
        + "TITLE\tLABEL\tCyclic Voltammetry\tTest\n"
        + "DATE\tLABEL\t3/17/2026\tDate\n"
        + "TIME\tLABEL\t08:15:00\tTime\n"
        + "CONVENTION\tIQUANT\t1\tCurrent Convention\n"
        + "CURVE1\tTABLE\n"
        + head
        + lines(50, row)
        + "CURVE2\tTABLE\t50\n"
        + head
        + lines(51, i -> row.apply(i + 50))
        + "CURVE3\tTABLE\n"
        + head
        + row.apply(101)
        + "\nEXPERIMENTABORTED\tTOGGLE\tT\tExperiment Aborted\n";
  }

  static String chiSpectrum() {
    return "Mar. 17, 2026   08:15:00\n"
        + "A.C. Impedance\n"
        + "File: c:\\x.bin\n"
        + "Data Source:  Experiment\n"
        + "Instrument Model:  CHI660E\n"
        + "Header: \n"
        + "Note: \n\n"
        + "Init E (V) = 0.1\n"
        + "High Frequency (Hz) = 1e+6\n"
        + "Low Frequency (Hz) = 0.1\n"
        + "Amplitude (V) = 0.005\n\n"
        + "Freq/Hz, Z'/ohm, Z\"/ohm, Z/ohm, Phase/deg\n\n"
        + lines(
            POINTS,
            i ->
                number(frequency(i))
                    + ", "
                    + number(real(i))
                    + ", "
                    + number(imaginary(i))
                    + ", 0, 0");
  }

  /** Two and a half cycles; reduction counted positive. */
  static String chiScan() {
    return "March 17, 2026   08:15:00\r\n"
        + "Cyclic Voltammetry\r\n"
        + "File: c:\\x.bin\r\n"
        + "Data Source:  Experiment\r\n"
        + "Instrument Model:  CHI604D\r\n"
        + "Header: \r\n"
        + "Note: \r\n\r\n"
        + "Init E (V) = 0\r\n"
        + "Scan Rate (V/s) = 0.05\r\n"
        + "Segment = 5\r\n\r\n"
        + "Results:\r\n\r\n"
        + "Segment 1:\r\n"
        + "Ep = 0.210V\r\n"
        + "ip = 1.0e-3A\r\n\r\n"
        + "Segment 2:\r\n\r\n"
        + "Potential/V, Current/A\r\n\r\n"
        + lines(251, i -> number(scanPotential(i)) + ", " + number(-scanCurrent(i)) + "\r")
            .replace("\r\n", "\r\n");
  }

  static String biologicSpectra() {
    String row =
        "freq/Hz\tRe(Z)/Ohm\t-Im(Z)/Ohm\t|Z|/Ohm\tPhase(Z)/deg\ttime/s\t<Ewe>/V\tcycle number\t\n";
    IntFunction<String> first = i -> biologicPoint(i, 1, 0);
    IntFunction<String> second = i -> biologicPoint(i, 2, 3600);
    return "EC-Lab ASCII FILE\n"
        + "Nb header lines : 11\n\n"
        + "Potentio Electrochemical Impedance Spectroscopy\n\n"
        + "Run on channel : 1 (SN 1)\n"
        + "Acquisition started on : 03/17/2026 08:15:00.250\n"
        + "Electrode surface area : 0,001 cm²\n"
        + "Va (mV)             10,0                5,0                 \n\n"
        + row
        + comma(lines(POINTS, first) + lines(POINTS, second));
  }

  private static String biologicPoint(int i, int cycle, int time) {
    return number(frequency(i))
        + "\t"
        + number(real(i))
        + "\t"
        + number(-imaginary(i))
        + "\t0\t0\t"
        + (time + i)
        + ".5\t2.5\t"
        + cycle
        + ".0\t";
  }

  static double cycleTime(int i) {
    return 7800 * (i / CYCLE_ROWS) + new double[] {0, 600, 4200}[cycleStep(i)] + cycleStepTime(i);
  }

  /** 0 rest, 1 discharge, 2 charge. */
  static int cycleStep(int i) {
    int row = i % CYCLE_ROWS;
    return row < 2 ? 0 : row < 9 ? 1 : 2;
  }

  /** Time in the step; its first row is at 0. */
  static double cycleStepTime(int i) {
    int row = i % CYCLE_ROWS;
    return 600 * (row < 2 ? row : row < 9 ? row - 2 : row - 9);
  }

  static double cycleCurrent(int i) {
    return new double[] {0, -2e-3, 1.8e-3}[cycleStep(i)];
  }

  static double cycleVoltage(int i) {
    double share = cycleStepTime(i) / 3600;
    return new double[] {1.5, 1.5 - share, 0.6 + share}[cycleStep(i)];
  }

  /** Unsigned, since the step began. */
  static double cycleCharge_mAh(int i) {
    return Math.abs(cycleCurrent(i)) * cycleStepTime(i) / 3.6;
  }

  static double cycleEnergy_mWh(int i) {
    double share = cycleStepTime(i) / 3600;
    double mean = new double[] {0, 1.5 - share / 2, 0.6 + share / 2}[cycleStep(i)];
    return cycleCharge_mAh(i) * mean;
  }

  static String clock(double seconds) {
    long s = Math.round(seconds);
    return String.format(Locale.ROOT, "%02d:%02d:%02d.000", s / 3600, s / 60 % 60, s % 60);
  }

  static String f(double value) {
    return String.format(Locale.ROOT, "%.6f", value);
  }

  /** Galvanostatic cycling without the column of the current and with running charge. */
  static String biologicCycling() {
    StringBuilder rows = new StringBuilder();
    double charge = 0;
    for (int i = 0; i < 2 * CYCLE_ROWS; i++) {
      if (i > 0 && cycleStepTime(i) > 0) {
        charge += cycleCurrent(i) * 600 / 3.6;
      }
      int step = cycleStep(i);
      rows.append(
          String.join(
                  "\t",
                  step == 0 ? "3" : "1",
                  step == 2 ? "1" : "0",
                  "0",
                  String.valueOf(step),
                  f(cycleTime(i) + (cycleStepTime(i) == 0 ? 1 : 0)),
                  f(cycleVoltage(i)),
                  String.valueOf(f(1e3 * cycleCurrent(i))),
                  f(charge),
                  String.valueOf(1 + i / CYCLE_ROWS))
              + "\n");
    }
    return "BT-Lab ASCII FILE\n"
        + "Nb header lines : 8\n\n"
        + "Galvanostatic Cycling with Potential Limitation\n\n"
        + "Acquisition started on : 17.03.2026 08:15:00\n\n"
        + "mode\tox/red\terror\tNs\ttime/s\tEwe/V\t<I>/mA\t(Q-Qo)/mA.h\tcycle number\n"
        + rows;
  }

  /** A header of three lines, dates for times, potentials of zero, no current. */
  static String biologicShort() {
    return "EC-Lab ASCII FILE\nNb header lines : 3\nmode\tNs\ttime/s\t<Ewe>/V\tdq/mA.h\n"
        + lines(
            12,
            i ->
                "1\t0\t03/17/2026 08:"
                    + (15 + i)
                    + ":00.5\t"
                    + (i < 6 ? "0.0" : f(1 - 0.01 * i))
                    + "\t"
                    + (i == 0 ? "0" : "-0.01"));
  }

  private static final String NEWARE_HEAD =
      "DataPoint,Cycle Index,Step Index,Step Type,Time,Total"
          + " Time,Current(uA),Voltage(mV),Capacity(mAs),Spec. Cap.(mAh/g),Chg. Cap.(mAs),DChg."
          + " Cap.(mAs),Energy(mWs),Date,Unheard\n";

  static String neware() {
    String[] words = {"Rest", "CC DChg", "CC Chg"};
    return NEWARE_HEAD
        + lines(
            2 * CYCLE_ROWS,
            i -> {
              int step = cycleStep(i);
              double charge = 3600 * cycleCharge_mAh(i);
              return String.join(
                  ",",
                  String.valueOf(i + 1),
                  String.valueOf(1 + i / CYCLE_ROWS),
                  String.valueOf(1 + step),
                  words[step],
                  clock(cycleStepTime(i)),
                  clock(cycleTime(i)),
                  f(1e6 * cycleCurrent(i)),
                  f(1e3 * cycleVoltage(i)),
                  f(charge),
                  "0.00",
                  f(step == 2 ? charge : 0),
                  f(step == 1 ? charge : 0),
                  f(3600 * cycleEnergy_mWh(i)),
                  "2026-03-17 08:15:00.000",
                  "x");
            });
  }

  static String newareChinese() {
    String[] words = {"搁置", "恒流放电", "恒流充电"};
    return "数据序号,循环号,工步号,工步类型,时间,总时间,电流(A),电压(V),容量(Ah),比容量(mAh/g),充电容量(Ah),放电容量(Ah),能量(Wh),绝对时间\n"
        + lines(
            2 * CYCLE_ROWS,
            i -> {
              int step = cycleStep(i);
              double charge = 1e-3 * cycleCharge_mAh(i);
              return String.join(
                  ",",
                  String.valueOf(i + 1),
                  String.valueOf(1 + i / CYCLE_ROWS),
                  String.valueOf(1 + step),
                  words[step],
                  clock(cycleStepTime(i)),
                  clock(cycleTime(i)),
                  number(cycleCurrent(i)),
                  number(cycleVoltage(i)),
                  number(charge),
                  "0",
                  number(step == 2 ? charge : 0),
                  number(step == 1 ? charge : 0),
                  number(1e-3 * cycleEnergy_mWh(i)),
                  "2026-03-17 08:15:00");
            });
  }

  static String newareLevels() {
    String[] words = {"Rest", "CC_DChg", "CC_Chg"};
    StringBuilder text =
        new StringBuilder(
            "Cycle ID,Cap_Chg(mAh),Cap_DChg(mAh),Specific Capacity-Chg(mAh/g)\n"
                + ",Step ID,Step Name,Step Time(h:min:s.ms),Step Capacity(mAh)\n"
                + ",,Record"
                + " ID,Time(h:min:s.ms),Voltage(mV),Current(mA),Temperature(C),Capacity(mAh),Capacity"
                + " Density(mAh/g),Energy(mWh),Realtime\n");
    for (int i = 0; i < 2 * CYCLE_ROWS; i++) {
      int step = cycleStep(i);
      if (i % CYCLE_ROWS == 0) {
        text.append(1 + i / CYCLE_ROWS).append(",1.8,2,0\n");
      }
      if (cycleStepTime(i) == 0) {
        text.append(',')
            .append(1 + step)
            .append(',')
            .append(words[step])
            .append(",1:00:00.000,2\n");
      }
      text.append(",,")
          .append(
              String.join(
                  ",",
                  String.valueOf(i + 1),
                  clock(cycleStepTime(i)),
                  f(1e3 * cycleVoltage(i)),
                  f(1e3 * cycleCurrent(i)),
                  "25.0",
                  f(cycleCharge_mAh(i)),
                  "0",
                  f(cycleEnergy_mWh(i)),
                  "2026-03-17 08:15:00"))
          .append('\n');
    }
    return text.toString();
  }

  static String landt() {
    String[] words = {"rest", "discharge CC", "charge CC"};
    return "cell model:,,,,\n"
        + "cell id: A7,,,,\n"
        + "test: ,,,,\n"
        + "checkpoint: ,,,,\n"
        + "Nominal capacity used to define the C rate:Ah,,,,\n"
        + "Nominal energy: Wh,,,,\n"
        + "channel_index,cycle_index,step_index,date_time_iso_string,test_time_s,step_time_s,current_A,voltage_V,discharge_capacity_Ah,charge_capacity_Ah,temperature_1_C,step_name\n"
        + lines(
            2 * CYCLE_ROWS,
            i -> {
              int step = cycleStep(i);
              String charge = String.format(Locale.ROOT, "%.4f", 1e-3 * cycleCharge_mAh(i));
              return String.join(
                      ",",
                      String.valueOf(i + 1),
                      String.valueOf(1 + i / CYCLE_ROWS),
                      String.valueOf(1 + step),
                      "03/17/2026 08:15:00",
                      f(cycleTime(i)),
                      f(cycleStepTime(i)),
                      String.format(Locale.ROOT, "%.4f", cycleCurrent(i)),
                      String.format(Locale.ROOT, "%.4f", cycleVoltage(i)),
                      step == 1 ? charge : "0",
                      step == 2 ? charge : "0",
                      "25",
                      words[step])
                  + ",";
            });
  }

  static String landtText() {
    String[] words = {"R", "D", "C"};
    return "LANHE export\n\n"
        + "Rec#\tCyc#\tStep\tTest(Sec)\tStep(Sec)\tAmp-hr\tWatt-hr\tAmps\tVolts\tState"
        + "\tDPt-Time\n"
        + lines(
            2 * CYCLE_ROWS,
            i ->
                String.join(
                    "\t",
                    String.valueOf(i + 1),
                    String.valueOf(1 + i / CYCLE_ROWS),
                    String.valueOf(1 + cycleStep(i)),
                    f(cycleTime(i)),
                    f(cycleStepTime(i)),
                    number(1e-3 * cycleCharge_mAh(i)),
                    number(1e-3 * cycleEnergy_mWh(i)),
                    number(Math.abs(cycleCurrent(i))),
                    f(cycleVoltage(i)),
                    words[cycleStep(i)],
                    "2026-03-17 08:15:00"));
  }

  /** The layout of the spreadsheet as text, with a nameless column and columns that are absent. */
  static String land() {
    String[] words = {"R", "RateD", "RateC"};
    return "Record\tTestTime/Sec\tStepTime/Sec\tCurrent/uA\tCapacity/uAh\tSpeCap/mAh/g\tSOC|DOD/%"
        + "\tVoltage/V\tEnergy/mWh\tdQ/dV/mAh/V\tAuxTemp/dC.\tSysTime\t\tCycle-Index"
        + "\tStep-Index\tStep-State\n"
        + lines(
            2 * CYCLE_ROWS,
            i ->
                String.join(
                    "\t",
                    String.valueOf(i + 1),
                    f(cycleTime(i)),
                    f(cycleStepTime(i)),
                    f(1e6 * cycleCurrent(i)),
                    f(1e3 * cycleCharge_mAh(i)),
                    "-",
                    "-",
                    f(cycleVoltage(i)),
                    f(cycleEnergy_mWh(i)),
                    "-",
                    "-",
                    "2026-03-17 08:15:00",
                    "",
                    String.valueOf(1 + i / CYCLE_ROWS),
                    String.valueOf(1 + cycleStep(i)),
                    words[cycleStep(i)]));
  }

  /** A current at a held potential. */
  static String chiHeld() {
    return "Mar. 17, 2026   08:15:00\n"
        + "Amperometric i-t Curve\n"
        + "File: c:\\x.bin\n"
        + "Data Source:  Experiment\n"
        + "Instrument Model:  CHI660E\n\n"
        + "Init E (V) = 0.3\n\n"
        + "Time/sec, Current/A\n\n"
        + lines(20, i -> 0.1 * (i + 1) + ", " + number(1e-4 / (i + 1)));
  }

  /** Impedance at the end of a rest among rows of cycling. */
  static String biologicMixed() {
    return "EC-Lab ASCII FILE\nNb header lines : 6\n\nModulo Bat\n\n"
        + "mode\tox/red\tNs\ttime/s\tEwe/V\tI/mA\tfreq/Hz\tRe(Z)/Ohm\t-Im(Z)/Ohm\n"
        + lines(10, i -> "1\t0\t0\t" + i + "\t" + f(1 - 0.01 * i) + "\t-1.0\t0\t0\t0")
        + lines(
            POINTS,
            i ->
                "2\t0\t1\t"
                    + (10 + i)
                    + "\t0.9\t0\t"
                    + number(frequency(i))
                    + "\t"
                    + number(real(i))
                    + "\t"
                    + number(-imaginary(i)))
        + lines(10, i -> "1\t1\t2\t" + (30 + i) + "\t" + f(0.9 + 0.01 * i) + "\t1.0\t0\t0\t0");
  }

  /** Rows out of order, cycle number stuck at 1, counters that never begin anew. */
  static String arbin() {
    double[] totals = new double[2];
    String[] rows = new String[3 * CYCLE_ROWS];
    for (int i = 0; i < rows.length; i++) {
      if (cycleStepTime(i) > 0) {
        totals[0] += Math.max(cycleCurrent(i), 0) * 600 / 3600;
        totals[1] += Math.max(-cycleCurrent(i), 0) * 600 / 3600;
      }
      rows[i] =
          String.join(
              ",",
              String.valueOf(i + 1),
              f(cycleTime(i) + (cycleStepTime(i) == 0 ? 1 : 0)),
              f(1_773_735_300.0 + cycleTime(i) + (cycleStepTime(i) == 0 ? 1 : 0)),
              f(cycleStepTime(i)),
              String.valueOf(1 + 3 * (i / CYCLE_ROWS) + cycleStep(i)),
              "1",
              number(cycleCurrent(i)),
              f(cycleVoltage(i)),
              number(totals[0]),
              number(totals[1]),
              "0",
              "0");
    }
    StringBuilder text =
        new StringBuilder(
            "\uFEFFData_Point,Test_Time,DateTime,Step_Time,Step_Index,Cycle_Index,Current,Voltage,"
                + "Charge_Capacity,Discharge_Capacity,Charge_Energy,Discharge_Energy\n");
    for (int i = 0; i < rows.length; i++) {
      text.append(rows[(i + CYCLE_ROWS) % rows.length]).append('\n');
    }
    return text.toString();
  }

  /** Times in minutes by the dates, binary in the description, current without sign. */
  static String maccor() {
    return "Name:\tcell\nDescription\tx\u0004\u0001\u00FF\u00FF\nStarted\t3/17/2026 3:40:24 PM\n\n"
        + maccorRows(
            "Rec\tCycle P\tCycle C\tStep\tTestTime\tStepTime\tCap. [Ah]\tEner. [Wh]\tCurrent [A]"
                + "\tVoltage [V]\tMd\tES\tDPT Time\n\n",
            "0\t",
            i -> f(cycleTime(i) / 60) + "\t" + f(cycleStepTime(i) / 60),
            1e-3,
            1);
  }

  /** Milliampere with wrong label, millivolts called volts, days in times, decimal comma. */
  static String maccorMislabelled() {
    return comma(
        "Today''s Date\t03/28/2026 12:50:27 PM\n\nDate of Test:\t03/17/2026 3:40:24 PM\n\n"
            + maccorRows(
                "Rec#\tCyc#\tStep\tTestTime\tStepTime\tAmp-hr\tWatt-hr\tmAmps\tVolts\tState\tES"
                    + "\tDPt Time\n",
                "",
                i -> "  0d " + clock(cycleTime(i)) + "\t  0d " + clock(cycleStepTime(i)),
                1e-3,
                1e3));
  }

  private static String maccorRows(
      String head, String between, IntFunction<String> times, double perMilli, double scale) {
    String[] words = {"R", "D", "C"};
    return head
        + lines(
            2 * CYCLE_ROWS,
            i -> {
              long minute = Math.round(cycleTime(i) / 60);
              return String.join(
                  "\t",
                  String.valueOf(i + 1),
                  between + (1 + i / CYCLE_ROWS),
                  String.valueOf(1 + cycleStep(i)),
                  times.apply(i),
                  number(perMilli * cycleCharge_mAh(i)),
                  number(perMilli * cycleEnergy_mWh(i)),
                  number(scale == 1 ? Math.abs(cycleCurrent(i)) : 1e6 * Math.abs(cycleCurrent(i))),
                  f(scale * cycleVoltage(i)),
                  words[cycleStep(i)],
                  "1",
                  String.format(
                      Locale.ROOT,
                      "3/17/2026 %d:%02d:24 PM",
                      3 + (40 + minute) / 60,
                      (40 + minute) % 60));
            });
  }

  static String versaStudioSpectrum() {
    return "<Application>\n"
        + "Name=VersaStudio\n"
        + "Version=2.60\n"
        + "</Application>\n"
        + "<Action1>\n"
        + "Name=Potentiostatic EIS\n"
        + "</Action1>\n"
        + "<Segment1>\n"
        + "Type=2\n"
        + "Version=3\n"
        + "Definition=Segment #, Point #, E(V), I(A), Elapsed Time(s), Status,"
        + " Frequency(Hz), E Real, E Imag, Z Real, Z Imag, ActionId\n"
        + "0,0,0.05,1E-6,0.1,0,0,0,0,0,0,1\n"
        + "0,1,0.05,1E-6,0.2,0,0,0,0,0,0,1\n"
        + lines(
            POINTS,
            i ->
                "1,"
                    + i
                    + ",0.05,0,"
                    + i
                    + ",0,"
                    + number(frequency(i))
                    + ",0,0,"
                    + number(real(i))
                    + ","
                    + number(imaginary(i))
                    + ",1")
        + "</Segment1>\n";
  }

  static String versaStudioScan() {
    return "<Application>\n"
        + "Name=VersaStudio\n"
        + "</Application>\n"
        + "<Action1>\n"
        + "Name=Cyclic Voltammetry\n"
        + "</Action1>\n"
        + "<Segment1>\n"
        + "Definition=Segment #, Point #, E(V), I(A), Elapsed Time(s), Status, E Applied(V),"
        + " Frequency(Hz), ActionId\n"
        + lines(
            201,
            i ->
                "1,"
                    + i
                    + ","
                    + number(scanPotential(i))
                    + ","
                    + number(scanCurrent(i))
                    + ","
                    + 0.2 * i
                    + ",0,0,0,1")
        + "</Segment1>\n";
  }

  static String nova() {
    return "Index;Frequency (Hz);Z' (Ω);-Z'' (Ω);Z (Ω);-Phase (°);Time (s)\n"
        + comma(
            lines(
                POINTS,
                i ->
                    (i + 1)
                        + ";"
                        + number(frequency(i))
                        + ";"
                        + number(real(i))
                        + ";"
                        + number(-imaginary(i))
                        + ";0;0;"
                        + i));
  }

  static String novaScan() {
    return "Potential applied (V)\tTime (s)\tWE(1).Current (A)\tWE(1).Potential (V)\tScan\tIndex\n"
        + lines(
            201,
            i ->
                number(scanPotential(i))
                    + "\t"
                    + number(0.2 * i)
                    + "\t"
                    + number(scanCurrent(i))
                    + "\t"
                    + number(scanPotential(i) + 1e-4)
                    + "\t"
                    + (1 + i / 100)
                    + "\t"
                    + i);
  }

  /** Two spectra side by side. */
  static String relaxis() {
    return "RelaxIS 3.0 Spectrum export\nDate: 3/17/2026 2:29:15 PM\n"
        + "Data: Frequency\tData: Z'\tData: Z''\tData: Frequency\tData: Z'\tData: Z''\n"
        + "DC=-0.08, TM=33.7\tModel: x\tname\tDC=0.12, TM=33.7\tModel: x\tname\n"
        + lines(
            POINTS,
            i ->
                String.join(
                    "\t",
                    number(frequency(i)),
                    number(real(i)),
                    number(imaginary(i)),
                    number(frequency(i)),
                    number(2 * real(i)),
                    number(2 * imaginary(i))));
  }

  static String zahner() {
    return "Number\tFrequency/Hz\tImpedance/Ohm\tPhase/deg\tSignificance\tTime/s\n"
        + lines(
            POINTS,
            i ->
                i
                    + "\t"
                    + number(frequency(i))
                    + "\t"
                    + number(Math.hypot(real(i), imaginary(i)))
                    + "\t"
                    + number(Math.toDegrees(Math.atan2(imaginary(i), real(i))))
                    + "\t0.99\t"
                    + i);
  }

  static String parstat() {
    return "PowerSuite export\nPoint\tFrequency (Hz)\tZre (ohms)\tZim (ohms)\n"
        + lines(
            POINTS,
            i ->
                i
                    + "\t"
                    + number(frequency(i))
                    + "\t"
                    + number(real(i))
                    + "\t"
                    + number(imaginary(i)));
  }

  static String solartron() {
    return "Time (s),Frequency (Hz),Impedance Magnitude (Ohms),Impedance Phase Degrees (deg),"
        + "Impedance Real (Ohms),Impedance Imaginary (Ohms)\n"
        + lines(
            POINTS,
            i ->
                i
                    + ","
                    + number(frequency(i))
                    + ",0,0,"
                    + number(real(i))
                    + ","
                    + number(imaginary(i)));
  }

  static String table() {
    return "# made by hand\nTest Time (h);Cell Voltage (mV);Current (mA);Cycle\n"
        + comma(
            lines(
                2 * CYCLE_ROWS,
                i ->
                    f((cycleTime(i) + (cycleStepTime(i) == 0 ? 1 : 0)) / 3600)
                        + ";"
                        + f(1e3 * cycleVoltage(i))
                        + ";"
                        + f(1e3 * cycleCurrent(i))
                        + ";"
                        + (1 + i / CYCLE_ROWS)));
  }

  /** All of them by a name with their usual extension. */
  static Map<String, byte[]> all() {
    Map<String, byte[]> all = new LinkedHashMap<>();
    all.put("zplot.z", utf8(zplot()));
    all.put("z60w.txt", utf8(z60w()));
    all.put("gamry.dta", gamrySpectrum().getBytes(CP1252));
    all.put("scan.dta", utf8(gamryScan()));
    all.put("chi.txt", utf8(chiSpectrum()));
    all.put("chi-cv.txt", utf8(chiScan()));
    all.put("peis.mpt", biologicSpectra().getBytes(CP1252));
    all.put("gcpl.mpt", utf8(biologicCycling()));
    all.put("short.mpt", utf8(biologicShort()));
    all.put("neware.csv", utf8(neware()));
    all.put("neware-gbk.csv", newareChinese().getBytes(GB));
    all.put("neware-levels.csv", utf8(newareLevels()));
    all.put("landt.csv", utf8(landt()));
    all.put("landt.txt", utf8(landtText()));
    all.put("land.txt", utf8(land()));
    all.put("chi-it.txt", utf8(chiHeld()));
    all.put("modulo.mpt", utf8(biologicMixed()));
    all.put("arbin.csv", utf8(arbin()));
    all.put("maccor.txt", maccor().getBytes(CP1252));
    all.put("maccor-wrong.txt", maccorMislabelled().getBytes(CP1252));
    all.put("eis.par", utf8(versaStudioSpectrum()));
    all.put("cv.par", utf8(versaStudioScan()));
    all.put("nova.txt", utf8(nova()));
    all.put("nova-cv.txt", utf8(novaScan()));
    all.put("relaxis.txt", utf8(relaxis()));
    all.put("zahner.txt", utf8(zahner()));
    all.put("parstat.txt", utf8(parstat()));
    all.put("solartron.csv", utf8(solartron()));
    all.put("plain.csv", utf8(spectrum(",")));
    all.put("blanks.txt", utf8(spectrum("  ")));
    all.put("commas.txt", utf8(comma(spectrum("\t"))));
    all.put("table.csv", utf8(table()));
    return all;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static Recording read(String name) {
    return read(name, Reading.PLAIN);
  }

  static Recording read(String name, Reading reading) {
    byte[] bytes = all().get(name);
    if (bytes == null) {
      throw new IllegalArgumentException("no fixture " + name);
    }
    return LabFiles.read(Source.of(name, bytes), reading);
  }
}
