package anodyne.app;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;

/**
 * Classes as they start soonest; what they do stays the same.
 *
 * <p>A class file older than Java 6 gets stack maps: Java keeps no class without them in its
 * start-up cache, since only the slow verifier of old can check it. A {@code switch} over types
 * becomes a method that asks {@code instanceof} in turn: Java makes a class for each such switch
 * when it first comes to it, and keeps none of them in its cache.
 */
final class QuickClasses {
  private static final String METHOD = "typeSwitch$";
  private static final MethodTypeDesc SHAPE =
      MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_Object, ConstantDescs.CD_int);

  /** The method that Java calls to make a switch over types. */
  private static final DirectMethodHandleDesc BOOTSTRAP =
      ConstantDescs.ofCallsiteBootstrap(
          ClassDesc.of("java.lang.runtime.SwitchBootstraps"),
          "typeSwitch",
          ConstantDescs.CD_CallSite,
          ConstantDescs.CD_Object.arrayType());

  private final ClassFile format;

  /**
   * @param format how to read and write, with stack maps made anew
   */
  QuickClasses(ClassFile format) {
    this.format = format;
  }

  /** The class that does the same. */
  byte[] of(byte[] bytes) {
    ClassModel model = format.parse(bytes);
    if (model.majorVersion() < ClassFile.JAVA_6_VERSION) {
      return withStackMaps(model);
    }
    boolean switches =
        model.methods().stream()
            .flatMap(method -> method.code().stream())
            .flatMap(code -> code.elementStream())
            .anyMatch(QuickClasses::isTypeSwitch);
    return switches ? withPlainSwitches(model) : bytes;
  }

  private byte[] withStackMaps(ClassModel model) {
    ClassTransform sameCode = ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL);
    return format.transformClass(
        model,
        sameCode.andThen((builder, element) -> {
          if (element instanceof ClassFileVersion) {
            builder.withVersion(ClassFile.JAVA_8_VERSION, 0);
          } else {
            builder.with(element);
          }
        }));
  }

  private byte[] withPlainSwitches(ClassModel model) {
    ClassDesc owner = model.thisClass().asSymbol();
    boolean isInterface = model.flags().has(AccessFlag.INTERFACE);
    List<List<ClassDesc>> switches = new ArrayList<>();
    ClassTransform calls =
        ClassTransform.transformingMethodBodies(
            method ->
                method.code().stream()
                    .flatMap(code -> code.elementStream())
                    .anyMatch(QuickClasses::isTypeSwitch),
            (builder, element) -> {
              if (isTypeSwitch(element) && element instanceof InvokeDynamicInstruction call) {
                builder.invokestatic(
                    owner, METHOD + place(switches, types(call)), SHAPE, isInterface);
              } else {
                builder.with(element);
              }
            });
    return format.transformClass(
        model,
        calls.andThen(
            ClassTransform.endHandler(builder -> {
              for (int i = 0; i < switches.size(); i++) {
                List<ClassDesc> types = switches.get(i);
                builder.withMethodBody(
                    METHOD + i,
                    SHAPE,
                    ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
                    code -> ask(code, types));
              }
            })));
  }

  private static boolean isTypeSwitch(CodeElement element) {
    return element instanceof InvokeDynamicInstruction call
        && call.bootstrapMethod().equals(BOOTSTRAP)
        && call.bootstrapArgs().stream().allMatch(ClassDesc.class::isInstance);
  }

  /** Place of these types among those switched over; a method may be written more than once. */
  private static int place(List<List<ClassDesc>> switches, List<ClassDesc> types) {
    if (!switches.contains(types)) {
      switches.add(types);
    }
    return switches.indexOf(types);
  }

  private static List<ClassDesc> types(InvokeDynamicInstruction call) {
    List<ClassDesc> types = new ArrayList<>();
    for (ConstantDesc type : call.bootstrapArgs()) {
      types.add((ClassDesc) type);
    }
    return types;
  }

  /** What {@link java.lang.runtime.SwitchBootstraps#typeSwitch} says a call does. */
  private static void ask(CodeBuilder code, List<ClassDesc> types) {
    Label there = code.newLabel();
    code.aload(0).ifnonnull(there).iconst_m1().ireturn().labelBinding(there);
    for (int i = 0; i < types.size(); i++) {
      Label next = code.newLabel();
      code.iload(1).loadConstant(i).if_icmpgt(next);
      code.aload(0).instanceOf(types.get(i)).ifeq(next);
      code.loadConstant(i).ireturn().labelBinding(next);
    }
    code.loadConstant(types.size()).ireturn();
  }
}
