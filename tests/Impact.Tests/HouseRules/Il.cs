using System.Reflection;
using System.Reflection.Emit;

namespace Impact.Tests.HouseRules;

/// <summary>Reads the instructions of compiled methods that name a type or a method.</summary>
internal static class Il
{
    private static readonly Dictionary<short, OpCode> OpCodesByValue =
        typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>Every method body of an assembly, compiler-made ones included.</summary>
    public static IEnumerable<MethodBase> Methods(Assembly assembly)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        return assembly.GetTypes().SelectMany(type => type.GetMethods(All).Concat<MethodBase>(type.GetConstructors(All)));
    }

    /// <summary>The types and members that a method names, in the order of its instructions.</summary>
    public static IEnumerable<(OpCode Code, MemberInfo Member)> MembersUsed(MethodBase method)
    {
        var body = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < body.Length;)
        {
            var code = Read(body, ref at);
            if (code.OperandType is OperandType.InlineMethod or OperandType.InlineType or OperandType.InlineTok or OperandType.InlineField)
                yield return (code, Resolve(method, BitConverter.ToInt32(body, at)));
            at += OperandSize(code, body, at);
        }
    }

    private static OpCode Read(byte[] body, ref int at)
    {
        var first = body[at++];
        return first == 0xFE ? OpCodesByValue[unchecked((short)(0xFE00 | body[at++]))] : OpCodesByValue[first];
    }

    private static MemberInfo Resolve(MethodBase method, int token) =>
        method.Module.ResolveMember(token, method.DeclaringType?.GetGenericArguments(), method.IsGenericMethod ? method.GetGenericArguments() : null)!;

    private static int OperandSize(OpCode code, byte[] body, int at) => code.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(body, at)),
        _ => 4,
    };
}
