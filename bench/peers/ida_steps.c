/* Steps that IDA of SUNDIALS takes through the stiff problems of anodyne.numerics.StiffProblems, at equal tolerances.
 *
 *   cc -O2 ida_steps.c -lsundials_ida -lsundials_nvecserial -lsundials_sunmatrixdense -lsundials_sunlinsoldense -lm
 *
 * Every problem is residual = dA/dt - f(t, y) with A linear in y, a dense matrix and its analytic Jacobian; default settings of IDA,
 * all unknowns in the error test, stop time at the end. The amplifier gets its slopes and a first step of 1e-8 s, without which IDA
 * does not leave the start at 1e-8. Prints comma-separated values; the argument names the platform.
 */
#include <ida/ida.h>
#include <math.h>
#include <nvector/nvector_serial.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sundials/sundials_config.h>
#include <sundials/sundials_version.h>
#include <sunlinsol/sunlinsol_dense.h>
#include <sunmatrix/sunmatrix_dense.h>

#define MOST 64

typedef struct {
  const char *name;
  int size;
  double end;
  /* M, constant; rates f; df/dy, row by row */
  void (*mass)(double *m);
  void (*rates)(double t, const double *y, double *f);
  void (*jacobian)(double t, const double *y, double *j);
  void (*start)(double *y, double *absolute);
  int *algebraic;
} Problem;

static int size;
#define AT(a, r, c) (a)[(r) * size + (c)]

static void identity(double *m) {
  for (int i = 0; i < size; i++) AT(m, i, i) = 1;
}

/* Robertson (1966) */
static void robertson_rates(double t, const double *y, double *f) {
  double slow = 0.04 * y[0], back = 1e4 * y[1] * y[2], fast = 3e7 * y[1] * y[1];
  f[0] = back - slow;
  f[1] = slow - back - fast;
  f[2] = fast;
}
static void robertson_jacobian(double t, const double *y, double *j) {
  AT(j, 0, 0) = -0.04, AT(j, 0, 1) = 1e4 * y[2], AT(j, 0, 2) = 1e4 * y[1];
  AT(j, 1, 0) = 0.04, AT(j, 1, 1) = -1e4 * y[2] - 6e7 * y[1], AT(j, 1, 2) = -1e4 * y[1];
  AT(j, 2, 1) = 6e7 * y[1];
}
static void robertson_start(double *y, double *a) {
  y[0] = 1, y[1] = y[2] = 0;
  a[0] = 1e-4, a[1] = 1e-10, a[2] = 1e-2;
}
static void constrained_mass(double *m) { AT(m, 0, 0) = AT(m, 1, 1) = 1; }
static void constrained_rates(double t, const double *y, double *f) {
  robertson_rates(t, y, f);
  f[2] = y[0] + y[1] + y[2] - 1;
}
static void constrained_jacobian(double t, const double *y, double *j) {
  robertson_jacobian(t, y, j);
  AT(j, 2, 0) = AT(j, 2, 1) = AT(j, 2, 2) = 1;
}
static int constrained_algebraic[] = {0, 0, 1};

/* van der Pol, epsilon = 1e-6 */
static void van_der_pol_rates(double t, const double *y, double *f) {
  f[0] = y[1];
  f[1] = ((1 - y[0] * y[0]) * y[1] - y[0]) / 1e-6;
}
static void van_der_pol_jacobian(double t, const double *y, double *j) {
  AT(j, 0, 1) = 1;
  AT(j, 1, 0) = (-2 * y[0] * y[1] - 1) / 1e-6;
  AT(j, 1, 1) = (1 - y[0] * y[0]) / 1e-6;
}
static void van_der_pol_start(double *y, double *a) {
  y[0] = 2, y[1] = 0;
  a[0] = a[1] = 1;
}

/* HIRES: light and the growth of plants */
static void hires_rates(double t, const double *y, double *f) {
  f[0] = -1.71 * y[0] + 0.43 * y[1] + 8.32 * y[2] + 0.0007;
  f[1] = 1.71 * y[0] - 8.75 * y[1];
  f[2] = -10.03 * y[2] + 0.43 * y[3] + 0.035 * y[4];
  f[3] = 8.32 * y[1] + 1.71 * y[2] - 1.12 * y[3];
  f[4] = -1.745 * y[4] + 0.43 * y[5] + 0.43 * y[6];
  f[5] = -280 * y[5] * y[7] + 0.69 * y[3] + 1.71 * y[4] - 0.43 * y[5] + 0.69 * y[6];
  f[6] = 280 * y[5] * y[7] - 1.81 * y[6];
  f[7] = -f[6];
}
static void hires_jacobian(double t, const double *y, double *j) {
  AT(j, 0, 0) = -1.71, AT(j, 0, 1) = 0.43, AT(j, 0, 2) = 8.32;
  AT(j, 1, 0) = 1.71, AT(j, 1, 1) = -8.75;
  AT(j, 2, 2) = -10.03, AT(j, 2, 3) = 0.43, AT(j, 2, 4) = 0.035;
  AT(j, 3, 1) = 8.32, AT(j, 3, 2) = 1.71, AT(j, 3, 3) = -1.12;
  AT(j, 4, 4) = -1.745, AT(j, 4, 5) = 0.43, AT(j, 4, 6) = 0.43;
  AT(j, 5, 3) = 0.69, AT(j, 5, 4) = 1.71, AT(j, 5, 5) = -280 * y[7] - 0.43, AT(j, 5, 6) = 0.69, AT(j, 5, 7) = -280 * y[5];
  AT(j, 6, 5) = 280 * y[7], AT(j, 6, 6) = -1.81, AT(j, 6, 7) = 280 * y[5];
  AT(j, 7, 5) = -280 * y[7], AT(j, 7, 6) = 1.81, AT(j, 7, 7) = -280 * y[5];
}
static void hires_start(double *y, double *a) {
  memset(y, 0, 8 * sizeof(double));
  y[0] = 1, y[7] = 0.0057;
  for (int i = 0; i < 8; i++) a[i] = 1e-4;
}

/* Oregonator */
static void oregonator_rates(double t, const double *y, double *f) {
  f[0] = 77.27 * (y[1] + y[0] * (1 - 8.375e-6 * y[0] - y[1]));
  f[1] = (y[2] - (1 + y[0]) * y[1]) / 77.27;
  f[2] = 0.161 * (y[0] - y[2]);
}
static void oregonator_jacobian(double t, const double *y, double *j) {
  AT(j, 0, 0) = 77.27 * (1 - 2 * 8.375e-6 * y[0] - y[1]), AT(j, 0, 1) = 77.27 * (1 - y[0]);
  AT(j, 1, 0) = -y[1] / 77.27, AT(j, 1, 1) = -(1 + y[0]) / 77.27, AT(j, 1, 2) = 1 / 77.27;
  AT(j, 2, 0) = 0.161, AT(j, 2, 2) = -0.161;
}
static void oregonator_start(double *y, double *a) {
  y[0] = 1, y[1] = 2, y[2] = 3;
  a[0] = a[1] = a[2] = 1e-2;
}

/* Transistor amplifier, with the sums of the rows that share a capacitor as algebraic rows */
static const double thermal = 0.026, supply = 6, gain = 0.99;
static double diode(double v) { return 1e-6 * (exp(v / thermal) - 1); }
static double diode_slope(double v) { return 1e-6 * exp(v / thermal) / thermal; }
static void amplifier_mass(double *m) {
  AT(m, 0, 0) = 1e-6, AT(m, 0, 1) = -1e-6;
  AT(m, 2, 2) = 2e-6;
  AT(m, 3, 3) = 3e-6, AT(m, 3, 4) = -3e-6;
  AT(m, 5, 5) = 4e-6;
  AT(m, 6, 6) = 5e-6, AT(m, 6, 7) = -5e-6;
}
static void amplifier_rates(double t, const double *y, double *f) {
  double first = diode(y[1] - y[2]), second = diode(y[4] - y[5]);
  f[0] = (0.1 * sin(200 * M_PI * t) - y[0]) / 1000;
  f[1] = f[0] + (supply - 2 * y[1]) / 9000 - (1 - gain) * first;
  f[2] = first - y[2] / 9000;
  f[3] = (supply - y[3]) / 9000 - gain * first;
  f[4] = f[3] + (supply - 2 * y[4]) / 9000 - (1 - gain) * second;
  f[5] = second - y[5] / 9000;
  f[6] = (supply - y[6]) / 9000 - gain * second;
  f[7] = f[6] - y[7] / 9000;
}
static void amplifier_jacobian(double t, const double *y, double *j) {
  double first = diode_slope(y[1] - y[2]), second = diode_slope(y[4] - y[5]);
  AT(j, 0, 0) = AT(j, 1, 0) = -1.0 / 1000;
  AT(j, 1, 1) = -2.0 / 9000 - (1 - gain) * first, AT(j, 1, 2) = (1 - gain) * first;
  AT(j, 2, 1) = first, AT(j, 2, 2) = -first - 1.0 / 9000;
  AT(j, 3, 1) = AT(j, 4, 1) = -gain * first, AT(j, 3, 2) = AT(j, 4, 2) = gain * first;
  AT(j, 3, 3) = AT(j, 4, 3) = -1.0 / 9000;
  AT(j, 4, 4) = -2.0 / 9000 - (1 - gain) * second, AT(j, 4, 5) = (1 - gain) * second;
  AT(j, 5, 4) = second, AT(j, 5, 5) = -second - 1.0 / 9000;
  AT(j, 6, 4) = AT(j, 7, 4) = -gain * second, AT(j, 6, 5) = AT(j, 7, 5) = gain * second;
  AT(j, 6, 6) = AT(j, 7, 6) = -1.0 / 9000;
  AT(j, 7, 7) = -1.0 / 9000;
}
static void amplifier_start(double *y, double *a) {
  y[0] = 0, y[1] = y[2] = y[4] = y[5] = supply / 2, y[3] = y[6] = supply, y[7] = 0;
  for (int i = 0; i < 8; i++) a[i] = 1e-2;
}
static int amplifier_algebraic[] = {0, 1, 0, 0, 1, 0, 0, 1};

/* Diffusion through 40 cells between two walls at zero, from cell to cell with unit diffusivity */
static void diffusion_rates(double t, const double *y, double *f) {
  double d = (double)size * size;
  for (int i = 0; i < size; i++) {
    double left = i > 0 ? y[i - 1] : -y[0], right = i < size - 1 ? y[i + 1] : -y[size - 1];
    f[i] = d * (left - 2 * y[i] + right);
  }
}
static void diffusion_jacobian(double t, const double *y, double *j) {
  double d = (double)size * size;
  for (int i = 0; i < size; i++) {
    AT(j, i, i) = i > 0 && i < size - 1 ? -2 * d : -3 * d;
    if (i > 0) AT(j, i, i - 1) = d;
    if (i < size - 1) AT(j, i, i + 1) = d;
  }
}
static void diffusion_start(double *y, double *a) {
  for (int i = 0; i < size; i++) {
    y[i] = 1;
    a[i] = 1e-2;
  }
}

static Problem problems[] = {
    {"robertson", 3, 4e10, identity, robertson_rates, robertson_jacobian, robertson_start, NULL},
    {"robertson-constrained", 3, 4e10, constrained_mass, constrained_rates, constrained_jacobian, robertson_start,
     constrained_algebraic},
    {"van-der-pol", 2, 2, identity, van_der_pol_rates, van_der_pol_jacobian, van_der_pol_start, NULL},
    {"hires", 8, 321.8122, identity, hires_rates, hires_jacobian, hires_start, NULL},
    {"oregonator", 3, 360, identity, oregonator_rates, oregonator_jacobian, oregonator_start, NULL},
    {"amplifier", 8, 0.2, amplifier_mass, amplifier_rates, amplifier_jacobian, amplifier_start, amplifier_algebraic},
    {"diffusion", 40, 1, identity, diffusion_rates, diffusion_jacobian, diffusion_start, NULL},
};

static double mass[MOST * MOST];

static int residual(double t, N_Vector y, N_Vector slope, N_Vector r, void *data) {
  const Problem *p = data;
  double f[MOST];
  p->rates(t, N_VGetArrayPointer(y), f);
  for (int i = 0; i < size; i++) {
    double sum = -f[i];
    for (int k = 0; k < size; k++) sum += AT(mass, i, k) * N_VGetArrayPointer(slope)[k];
    N_VGetArrayPointer(r)[i] = sum;
  }
  return 0;
}

static int matrix(double t, double cj, N_Vector y, N_Vector slope, N_Vector r, SUNMatrix g, void *data, N_Vector a, N_Vector b,
                  N_Vector c) {
  const Problem *p = data;
  static double j[MOST * MOST];
  memset(j, 0, sizeof j);
  p->jacobian(t, N_VGetArrayPointer(y), j);
  for (int i = 0; i < size; i++)
    for (int k = 0; k < size; k++) SM_ELEMENT_D(g, i, k) = cj * AT(mass, i, k) - AT(j, i, k);
  return 0;
}

static void fail(const char *what, int flag) {
  if (flag < 0) {
    fprintf(stderr, "%s: %d\n", what, flag);
    exit(1);
  }
}

static void run(Problem *p, double relative, SUNContext context) {
  size = p->size;
  memset(mass, 0, sizeof mass);
  p->mass(mass);
  N_Vector y = N_VNew_Serial(size, context), slope = N_VClone(y), absolute = N_VClone(y), id = N_VClone(y);
  p->start(N_VGetArrayPointer(y), N_VGetArrayPointer(absolute));
  N_VScale(relative, absolute, absolute);
  N_VConst(0, slope);
  N_VConst(1, id);
  if (p->algebraic == NULL) p->rates(0, N_VGetArrayPointer(y), N_VGetArrayPointer(slope));
  for (int i = 0; p->algebraic && i < size; i++) N_VGetArrayPointer(id)[i] = p->algebraic[i] ? 0 : 1;
  void *ida = IDACreate(context);
  fail("init", IDAInit(ida, residual, 0, y, slope));
  fail("tolerances", IDASVtolerances(ida, relative, absolute));
  fail("user", IDASetUserData(ida, p));
  fail("steps", IDASetMaxNumSteps(ida, 1000000));
  fail("stop", IDASetStopTime(ida, p->end));
  fail("id", IDASetId(ida, id));
  SUNMatrix g = SUNDenseMatrix(size, size, context);
  SUNLinearSolver solver = SUNLinSol_Dense(y, g, context);
  fail("solver", IDASetLinearSolver(ida, solver, g));
  fail("jacobian", IDASetJacFn(ida, matrix));
  if (p->algebraic) {
    /* The unknowns given are consistent; slopes of unknowns that share a capacitor are not told apart by IDA's own search. */
    if (strcmp(p->name, "amplifier") == 0) {
      double *s = N_VGetArrayPointer(slope);
      s[0] = s[1] = 51.338775, s[2] = -supply / 2 / (2e-6 * 9000), s[5] = -supply / 2 / (4e-6 * 9000), s[3] = s[4] = -24.9757667, s[6] = s[7] = -10.00564453;
      fail("step", IDASetInitStep(ida, 1e-8));
    } else {
      fail("start", IDACalcIC(ida, IDA_YA_YDP_INIT, p->end * 1e-6));
    }
  }
  double t;
  int flag = IDASolve(ida, p->end, &t, y, slope, IDA_NORMAL);
  long steps, residuals, setups, errors, newton, failures;
  int order, next;
  double first, taken, coming, now;
  IDAGetIntegratorStats(ida, &steps, &residuals, &setups, &errors, &order, &next, &first, &taken, &coming, &now);
  IDAGetNonlinSolvStats(ida, &newton, &failures);
  printf("%s,%g,%s,%ld,%ld,%ld,%ld,%ld,%.16g\n", p->name, relative, flag < 0 ? "stopped" : "reached", steps, newton, setups, errors,
         failures, N_VGetArrayPointer(y)[0]);
  IDAFree(&ida);
}

int main(int argc, char **argv) {
  SUNContext context;
  SUNContext_Create(NULL, &context);
  char version[64];
  SUNDIALSGetVersion(version, sizeof version);
  printf("# SUNDIALS IDA %s, %s\n", version, argc > 1 ? argv[1] : "platform not told");
  printf("problem,relative,end,steps,newton_iterations,linearisations,error_failures,newton_failures,first_unknown_at_end\n");
  int count = sizeof problems / sizeof problems[0];
  for (int i = 0; i < count; i++)
    for (int k = 4; k <= 8; k += 2) run(&problems[i], pow(10, -k), context);
  return 0;
}
